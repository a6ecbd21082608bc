package org.regjistri.territory;

/// The kinds of places where the register is kept (CS-10, GV-14).
public enum OfficeKind {
    /// Municipal Civil Status Office: one in each municipality.
    MUNICIPAL_OFFICE,
    /// A satellite of a municipal office: its acts go into the municipality's series.
    SATELLITE_OFFICE,
    /// A consular mission abroad, with a time zone of its own.
    CONSULAR_MISSION,
    /// A unit of the Civil Registration Agency: keeps no book of acts.
    AGENCY_UNIT
}
