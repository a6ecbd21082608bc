package org.regjistri.access;

/// What an official is appointed to. What each may do stands in one table: [Rights].
public enum Role {
    REGISTRAR,
    HEAD_OF_OFFICE,
    CONSULAR_OFFICIAL,
    CENTRAL_REGISTER_OFFICIAL,
    AUDITOR,
    ADMINISTRATOR
}
