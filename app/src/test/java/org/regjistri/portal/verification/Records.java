package org.regjistri.portal.verification;

/// Records as the register writes them.
final class Records {
    static final String BIRTH = """
            {"document":{"actReference":"B-M06-2026-00001","asOf":"2026-11-23T09:00:00Z","capacity":"PARENT",
             "code":"K7QM-4ZTP-9XWR","fee":{"cents":100,"exempt":false,"receipt":"R-M06-2026-000003"},
             "issuedAt":"2026-11-23T09:00:00Z","issuedOn":"2026-11-23","kind":"birth-certificate","language":"sq",
             "legalBasis":{"en":"Law No. 04/L-003, Article 20","sq":"Ligji nr. 04/L-003, neni 20","sr":"Zakon br. 04/L-003, član 20"},
             "number":"CB-M06-2026-000017","office":{"code":"M06","name":{"en":"Civil status office of Istog",
             "sq":"Zyra e gjendjes civile në Istog","sr":"Kancelarija civilnog stanja u Istoku"}},"official":"Arta Kelmendi",
             "purpose":{"kind":"EDUCATION","words":null},"template":1,"validUntil":null},
             "facts":{"act":{"book":{"en":"Births of Istog 2026","sq":"Lindjet e Istogut 2026","sr":"Rođenja Istoka 2026"},
             "number":1,"reference":"B-M06-2026-00001","registeredOn":"2026-11-23","year":2026},
             "father":null,"mother":{"given":"Shkëndije","personalNumber":"1234567892","surname":"Gashi-Krasniqi"},
             "notes":[{"on":"2027-01-05","text":{"en":"Surname changed","sq":"Ndryshim i mbiemrit","sr":"Promena prezimena"}}],
             "person":{"birthPlace":{"en":"Istog","sq":"Istog","sr":"Istok"},"bornAt":"14:35","bornOn":"2026-11-20",
             "citizenships":[],"given":"Blerta-Shqiponja","personalNumber":"1234567892","sex":"FEMALE",
             "surname":"Gashi-Krasniqi"},"unheardOf":{"field":"something new"}},
             "schema":"birth-certificate-1"}
            """;

    static final String EXTRACT = """
            {"document":{"actReference":null,"asOf":"2026-11-23T09:00:00Z","capacity":"AUTHORISED",
             "code":"K7QM-4ZTP-9XWR","fee":{"cents":0,"exempt":true,"receipt":null},
             "issuedAt":"2026-11-23T09:00:00Z","issuedOn":"2026-11-23","kind":"person-extract","language":"sr",
             "legalBasis":{"en":"Law, Article 22","sq":"Ligji, neni 22","sr":"Zakon, član 22"},
             "number":"EP-M06-2026-000017","office":{"code":"M06","name":{"en":"Office of Istog",
             "sq":"Zyra e Istogut","sr":"Kancelarija Istok"}},"official":null,
             "purpose":{"kind":"OTHER","words":"Za stipendiju"},"template":1,"validUntil":"2027-05-23"},
             "facts":{"father":{"given":"Milan","surname":"Petrović"},"mother":{"given":"Ana","surname":"Petrović"},
             "person":{"adult":true,"birthPlace":{"en":"Istog","sq":"Istog","sr":"Istok"},"bornOn":"1953-05",
             "citizenships":[{"code":"XKX","name":{"en":"Kosovo","sq":"Kosova","sr":"Kosovo"}}],"diedOn":null,
             "given":"Jelena","maritalStatus":"DIVORCED","personalNumber":"1234567892","sex":"FEMALE",
             "surname":"Petrović"},"spouse":null},
             "schema":"person-extract-1"}
            """;

    private Records() {}
}
