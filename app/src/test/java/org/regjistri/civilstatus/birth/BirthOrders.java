package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import org.regjistri.testing.TestPeople;

/// Ordinary births at Istog, to be changed where a test needs it.
public final class BirthOrders {
    static final OfficeCode ISTOG = OfficeCode.of("M06");
    static final LocalDate BORN_ON = LocalDate.of(2026, 11, 2);

    private BirthOrders() {}

    public static RegisterBirth of(TestPeople.Couple parents) {
        return of(parents, "Dea", UUID.randomUUID());
    }

    public static RegisterBirth of(TestPeople.Couple parents, String given, UUID key) {
        return of(parents, given, Sex.FEMALE, key, Set.of());
    }

    public static RegisterBirth of(
            TestPeople.Couple parents, String given, Sex sex, UUID key, Set<PersonId> notTheSame) {
        return order(
                new RegisterBirth.Child(
                        PersonName.of(given, parents.father().surname()),
                        sex,
                        BORN_ON,
                        LocalTime.of(7, 35),
                        Place.in(SettlementCode.of("06-001")),
                        BirthSetting.HEALTH_INSTITUTION,
                        RegisterBirth.Plurality.SINGLE),
                new ParentEntry.Registered(parents.mother().number()),
                new ParentEntry.Registered(parents.father().number()),
                Declaration.by(Declarant.MOTHER, Language.SQ),
                List.of(hospitalReport(BORN_ON)),
                key,
                notTheSame);
    }

    public static Evidence hospitalReport(LocalDate issuedOn) {
        return Evidence.of(Evidence.Kind.HOSPITAL_REPORT, "12/2026", "Spitali i Pejës", issuedOn);
    }

    /// At Istog, of any parents, declared by anybody, with any papers.
    public static RegisterBirth order(
            RegisterBirth.Child child,
            ParentEntry mother,
            ParentEntry father,
            Declaration declaration,
            List<Evidence> evidence,
            UUID key,
            Set<PersonId> notTheSame) {
        return new RegisterBirth(key, ISTOG, child, mother, father, declaration, evidence, notTheSame, null, null);
    }

    /// The same birth as a program sends it: the body of `POST /api/v1/births`.
    public static Map<String, Object> body(TestPeople.Couple parents, String given) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put(
                "child",
                Map.of(
                        "given", given,
                        "surname", parents.father().surname(),
                        "sex", "FEMALE",
                        "bornOn", "2026-11-02",
                        "bornAt", "07:35",
                        "settlement", "06-001"));
        declaration.put(
                "mother", Map.of("personalNumber", parents.mother().number().digits()));
        declaration.put(
                "father", Map.of("personalNumber", parents.father().number().digits()));
        declaration.put("declaration", Map.of("declarant", "MOTHER"));
        declaration.put(
                "evidence",
                List.of(Map.of(
                        "kind", "HOSPITAL_REPORT",
                        "number", "12/2026",
                        "issuer", "Spitali i Pejës",
                        "issuedOn", "2026-11-02")));
        return declaration;
    }
}
