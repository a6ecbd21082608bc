package org.regjistri.synth.places;

/// A settlement of Kosovo or a town abroad.
///
/// @param index of the table of places
/// @param country ISO 3166-1 alpha-3, Kosovo as `XKX`
/// @param code the settlement's, as `19-001`; empty abroad
/// @param municipality of today, 1 to 38; 0 abroad
/// @param seat whether the municipality is called after it
/// @param sq in Albanian, indefinite. Example: `Prishtinë`
/// @param srLatin in Serbian
/// @param srCyrillic in Serbian
public record Place(
        int index,
        String country,
        String code,
        int municipality,
        boolean seat,
        String sq,
        String srLatin,
        String srCyrillic) {}
