package org.regjistri.civilstatus.birth;

import org.jspecify.annotations.Nullable;

/// A declaration of birth as it was handed in, nothing read yet: from a form or from a program.
///
/// @param bornOn and `evidenceIssuedOn`: ISO 8601; empty where no day of the calendar
/// @param settlement code of a listed settlement; empty where the birth was abroad
/// @param notTheSame internal ids of persons found to be somebody else
record BirthFields(
        String office,
        String given,
        String surname,
        String sex,
        String bornOn,
        String bornAt,
        String settlement,
        String locality,
        String motherNumber,
        String fatherNumber,
        String declarant,
        String evidenceKind,
        String evidenceNumber,
        String evidenceIssuer,
        String evidenceIssuedOn,
        java.util.List<String> notTheSame) {

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
