package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.BirthProblem.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.regjistri.notices.Notice;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import org.regjistri.territory.Territory;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What can be read in a declaration of birth, and what cannot.
@RegisterTest
class BirthReadingTest {
    private static final UUID KEY = new UUID(0, 7);
    private static final String LONG = "x".repeat(Evidence.TEXT_LENGTH_MAX + 1);

    @Autowired
    private BirthReading reading;

    @Autowired
    private Territory territory;

    record Row(String what, Map<String, String> typed, List<BirthProblem> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, Map<String, String> typed, BirthProblem... expected) {
        return new Row(what, typed, Arrays.asList(expected));
    }

    /// Every field as the form sends it for an ordinary birth.
    private static Map<String, String> good() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("given", "Dea");
        fields.put("surname", "Krasniqi");
        fields.put("sex", "FEMALE");
        fields.put("bornOn.day", "2");
        fields.put("bornOn.month", "11");
        fields.put("bornOn.year", "2026");
        fields.put("bornAt", "7:35");
        fields.put("place.code", "06-001");
        fields.put("mother", "NUMBER");
        fields.put("motherNumber", "1000 000 007");
        fields.put("fatherNumber", "2000000003");
        fields.put("declarant", "MOTHER");
        fields.put("evidence.0.kind", "HOSPITAL_REPORT");
        fields.put("evidence.0.number", "12/2026");
        fields.put("evidence.0.issuer", "Spitali i Pejës");
        fields.put("evidence.0.issuedOn", "2026-11-02");
        return fields;
    }

    private static final Map<String, String> BY_PASSPORT = Map.of(
            "father", "PAPER",
            "fatherNumber", "",
            "fatherGiven", "Urs",
            "fatherSurname", "Meier",
            "fatherBornOn", "1990-01-31",
            "fatherCitizenship", "CHE",
            "fatherPaperKind", "PASSPORT",
            "fatherPaperNumber", "X1234567",
            "fatherPaperCountry", "CHE");

    private static final Map<String, String> FOUNDLING = Map.of(
            "mother", "UNKNOWN",
            "father", "UNKNOWN",
            "bornAt", "",
            "declarant", "GUARDIANSHIP_AUTHORITY",
            "declarantNumber", "3000000009");

    private static final Map<String, String> WITNESSED = Map.of(
            "witness.0.given", "Blerta",
            "witness.0.surname", "Gashi",
            "witness.0.paperKind", "IDENTITY_CARD",
            "witness.0.paperNumber", "123456789",
            "witness.0.paperCountry", "XKX");

    private static Map<String, String> but(Map<String, String> fields, String... changes) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all;
    }

    private static BirthFields fields(Map<String, String> typed) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        but(
                        good(),
                        typed.entrySet().stream()
                                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                                .toArray(String[]::new))
                .forEach((name, value) -> all.put(name, List.of(value)));
        return BirthFields.of(all);
    }

    private BirthReading.Result read(Map<String, String> typed) {
        return read(fields(typed), "M06");
    }

    private BirthReading.Result read(BirthFields fields, String office) {
        return reading.read(fields, territory.find(OfficeCode.of(office)).orElseThrow(), KEY);
    }

    private RegisterBirth order(Map<String, String> typed) {
        BirthReading.Result result = read(typed);
        assertThat(result).isInstanceOf(BirthReading.Result.Order.class);
        return ((BirthReading.Result.Order) result).order();
    }

    private List<Problem> problems(Map<String, String> typed) {
        return read(typed) instanceof BirthReading.Result.Unreadable(List<Problem> problems) ? problems : List.of();
    }

    static Stream<Row> rows() {
        return Stream.of(
                        List.of(row("the ordinary case", Map.of())),
                        ofChild(),
                        ofParents(),
                        ofDeclarants(),
                        ofEvidence(),
                        ofContact())
                .flatMap(List::stream);
    }

    private static List<Row> ofChild() {
        return List.of(
                row("no given name", Map.of("given", ""), CHILD_GIVEN),
                row("a name with a digit", Map.of("given", "Dea2"), CHILD_GIVEN),
                row("a name of more than a hundred letters", Map.of("surname", "x".repeat(101)), CHILD_SURNAME),
                row("a third sex", Map.of("sex", "OTHER"), CHILD_SEX),
                row("the thirtieth of February", Map.of("bornOn.month", "2", "bornOn.day", "30"), BirthProblem.BORN_ON),
                row("half a day", Map.of("bornOn.month", ""), BirthProblem.BORN_ON),
                row("no hour", Map.of("bornAt", ""), BORN_AT),
                row("25 o'clock", Map.of("bornAt", "25:00"), BORN_AT),
                row("a foundling without hour", FOUNDLING),
                row("a foundling with a bad hour", but(FOUNDLING, "bornAt", "25:00"), BORN_AT),
                row("no hour, and only the father unknown", Map.of("father", "UNKNOWN", "bornAt", ""), BORN_AT),
                row("a place that is not listed", Map.of("place.code", "06-999"), PLACE),
                row("no place", Map.of("place.code", ""), PLACE),
                row("born in a stable", Map.of("setting", "STABLE"), SETTING),
                row("the second of one", Map.of("children", "1", "ordinal", "2"), PLURALITY),
                row("ten children", Map.of("children", "10"), PLURALITY),
                row("none", Map.of("children", "0"), PLURALITY),
                row("the second of nine", Map.of("children", "9", "ordinal", "2")));
    }

    private static List<Row> ofParents() {
        return List.of(
                row("a number of nine digits", Map.of("motherNumber", "100000000"), MOTHER_NUMBER),
                row("no number", Map.of("fatherNumber", ""), FATHER_NUMBER),
                row("a parent of another kind", Map.of("father", "MAYBE", "fatherNumber", ""), FATHER_NUMBER),
                row("an unknown father needs nothing", Map.of("father", "UNKNOWN", "fatherNumber", "12")),
                row("a father by passport", BY_PASSPORT),
                row("without a name", but(BY_PASSPORT, "fatherSurname", ""), FATHER_NAME),
                row("without a day of birth", but(BY_PASSPORT, "fatherBornOn", "1990"), FATHER_BORN_ON),
                row("of no country", but(BY_PASSPORT, "fatherCitizenship", "ZZZ"), FATHER_CITIZENSHIP),
                row("without a citizenship", but(BY_PASSPORT, "fatherCitizenship", ""), FATHER_CITIZENSHIP),
                row("a kind and no number", but(BY_PASSPORT, "fatherPaperNumber", ""), FATHER_PAPER),
                row("a number and no kind", but(BY_PASSPORT, "fatherPaperKind", ""), FATHER_PAPER),
                row("no issuer", but(BY_PASSPORT, "fatherPaperCountry", ""), FATHER_PAPER),
                row("a number with a sign", but(BY_PASSPORT, "fatherPaperNumber", "X<1>"), FATHER_PAPER),
                row("no paper at all", but(BY_PASSPORT, "fatherPaperKind", "", "fatherPaperNumber", "")),
                row(
                        "a mother of whom nothing is filled in",
                        Map.of("mother", "PAPER", "motherPaperKind", "PASSPORT"),
                        MOTHER_NAME,
                        MOTHER_BORN_ON,
                        MOTHER_CITIZENSHIP,
                        MOTHER_PAPER));
    }

    private static List<Row> ofDeclarants() {
        return List.of(
                row("nobody declares", Map.of("declarant", ""), DECLARANT),
                row("a neighbour", Map.of("declarant", "NEIGHBOUR"), DECLARANT),
                row("an aunt who is not named", Map.of("declarant", "FAMILY_MEMBER"), DECLARANT_PERSON),
                row(
                        "an aunt with half a number",
                        Map.of("declarant", "FAMILY_MEMBER", "declarantNumber", "12345"),
                        DECLARANT_PERSON),
                row(
                        "an aunt with a name and no paper",
                        Map.of("declarant", "FAMILY_MEMBER", "declarantGiven", "Lule", "declarantSurname", "Hoti"),
                        DECLARANT_PERSON),
                row("a mother is not named", Map.of("declarantNumber", "12345")),
                row("a language that is not ours", Map.of("language", "DE"), LANGUAGE),
                row("a witness by paper", WITNESSED),
                row("a witness without a name", but(WITNESSED, "witness.0.given", ""), BirthProblem.WITNESS),
                row("a witness with half a number", Map.of("witness.3.number", "123"), BirthProblem.WITNESS),
                row(
                        "two bad witnesses",
                        Map.of("witness.0.number", "1", "witness.1.number", "2"),
                        BirthProblem.WITNESS,
                        BirthProblem.WITNESS));
    }

    private static List<Row> ofEvidence() {
        return List.of(
                row("a paper of no kind", Map.of("evidence.0.kind", ""), EVIDENCE_KIND),
                row("a paper without number", Map.of("evidence.0.number", ""), EVIDENCE_NUMBER),
                row("a number that is too long", Map.of("evidence.0.number", LONG), EVIDENCE_NUMBER),
                row("an issuer with a line break", Map.of("evidence.0.issuer", "a\nb"), EVIDENCE_ISSUER),
                row("a day that is none", Map.of("evidence.0.issuedOn", "2026-13-01"), EVIDENCE_ISSUED_ON),
                row("valid until a day that is none", Map.of("evidence.0.validUntil", "soon"), EVIDENCE_VALID_UNTIL),
                row("a second row of which only the kind is chosen", Map.of("evidence.1.kind", "TRANSLATION")),
                row(
                        "a row after a gap",
                        Map.of("evidence.4.number", "77"),
                        EVIDENCE_KIND,
                        EVIDENCE_ISSUER,
                        EVIDENCE_ISSUED_ON));
    }

    private static List<Row> ofContact() {
        return List.of(
                row("an address without a dot", Map.of("contactAddress", "dea@home"), CONTACT),
                row("letters in a telephone number", Map.of("contactAddress", "044 CALL ME"), CONTACT),
                row("too short", Map.of("contactAddress", "123"), CONTACT));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_read_by_the_table(Row row) {
        assertThat(problems(row.typed())).map(Problem::kind).isEqualTo(List.<ProblemKind>copyOf(row.expected()));
    }

    @Test
    void every_problem_of_reading_has_a_row() {
        assertThat(rows().flatMap(row -> row.expected().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.range(CHILD_GIVEN, CONTACT));
    }

    @Test
    void an_empty_form_is_told_everything_at_once() {
        assertThat(read(BirthFields.none(), "M06"))
                .isInstanceOfSatisfying(
                        BirthReading.Result.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(Problem::kind)
                                .containsExactly(
                                        MOTHER_NUMBER,
                                        FATHER_NUMBER,
                                        CHILD_GIVEN,
                                        CHILD_SURNAME,
                                        CHILD_SEX,
                                        BirthProblem.BORN_ON,
                                        BORN_AT,
                                        PLACE,
                                        DECLARANT));
    }

    @Test
    void the_ordinary_birth_is_read() {
        RegisterBirth order = order(Map.of());

        assertThat(order.key()).isEqualTo(KEY);
        assertThat(order.office()).isEqualTo(OfficeCode.of("M06"));
        assertThat(order.mother()).isEqualTo(new ParentEntry.Registered(PersonalNumber.of("1000000007")));
        assertThat(order.child().bornOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(order.child().setting()).isEqualTo(BirthSetting.HEALTH_INSTITUTION);
        assertThat(order.child().plurality()).isEqualTo(RegisterBirth.Plurality.SINGLE);
        assertThat(order.declaration().language()).isEqualTo(Language.SQ);
        assertThat(order.evidence())
                .containsExactly(Evidence.of(
                        Evidence.Kind.HOSPITAL_REPORT, "12/2026", "Spitali i Pejës", LocalDate.of(2026, 11, 2)));
        assertThat(order.contact()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"7:05, 07:05", "07:05, 07:05", "07.05, 07:05", "0705, 07:05", "0:00, 00:00", "23:59, 23:59"})
    void an_hour_is_read_as_people_write_it(String typed, LocalTime expected) {
        assertThat(order(Map.of("bornAt", typed)).child().bornAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "044 123 456,        SMS,   +38344123456",
        "00383 44 123 456,   SMS,   +38344123456",
        "+383 (44) 123-456,  SMS,   +38344123456",
        "0041 79 123 45 67,  SMS,   +41791234567",
        "dea@example.org,    EMAIL, dea@example.org"
    })
    void a_contact_is_a_telephone_number_or_an_address(String typed, Notice.Channel channel, String expected) {
        assertThat(order(Map.of("contactAddress", typed)).contact())
                .isEqualTo(new RegisterBirth.Contact(channel, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-001", "Istog", "istok", "Исток"})
    void a_place_is_read_by_code_and_by_its_exact_name(String typed) {
        assertThat(order(Map.of("place.code", "", "place", typed)).child().place())
                .isEqualTo(Place.in(SettlementCode.of("06-001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Isto", "Istogu", "Prishtinë"})
    void a_name_that_is_not_exact_or_elsewhere_is_no_place(String typed) {
        assertThat(problems(Map.of("place.code", "", "place", typed)))
                .extracting(Problem::kind)
                .containsExactly(PLACE);
    }

    @Test
    void at_a_mission_the_place_is_written_down() {
        BirthReading.Result result = read(fields(Map.of("place.code", "", "locality", "Aarau")), "C-CHE-1");

        assertThat(result)
                .isInstanceOfSatisfying(
                        BirthReading.Result.Order.class,
                        read -> assertThat(read.order().child().place())
                                .isEqualTo(Place.abroad(CountryCode.of("CHE"), "Aarau")));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"CHE, CITIZEN, CHE", "STATELESS, STATELESS, -", "NOT_KNOWN, NOT_KNOWN, -"},
            nullValues = "-")
    void a_parent_by_paper_is_read(String typed, Nationality.Kind kind, @Nullable String country) {
        ParentEntry father = order(but(BY_PASSPORT, "fatherCitizenship", typed, "fatherBornIn", "CHE"))
                .father();

        assertThat(father)
                .isEqualTo(new ParentEntry.WithoutNumber(
                        PersonName.of("Urs", "Meier"),
                        LocalDate.of(1990, 1, 31),
                        CountryCode.of("CHE"),
                        null,
                        new Nationality(kind, country == null ? null : CountryCode.of(country)),
                        new IdentityPaper(IdentityPaper.Kind.PASSPORT, "X1234567", CountryCode.of("CHE"))));
    }

    @Test
    void a_foundling_is_read() {
        RegisterBirth order = order(FOUNDLING);

        assertThat(order.mother()).isEqualTo(new ParentEntry.Unknown());
        assertThat(order.father()).isEqualTo(new ParentEntry.Unknown());
        assertThat(order.child().bornAt()).isNull();
        assertThat(order.declaration().declarant()).isEqualTo(Declarant.GUARDIANSHIP_AUTHORITY);
        assertThat(order.declaration().person()).isEqualTo(new Party.ByNumber(PersonalNumber.of("3000000009")));
    }

    @Test
    void witnesses_are_read_by_number_and_by_paper_whatever_rows_they_stand_in() {
        assertThat(order(but(WITNESSED, "witness.2.number", "3000000009"))
                        .declaration()
                        .witnesses())
                .containsExactly(
                        new Party.ByPaper(
                                PersonName.of("Blerta", "Gashi"),
                                new IdentityPaper(
                                        IdentityPaper.Kind.IDENTITY_CARD, "123456789", CountryCode.of("XKX"))),
                        new Party.ByNumber(PersonalNumber.of("3000000009")));
    }

    @Test
    void papers_are_read_whatever_rows_they_stand_in() {
        String scan = "0198c0de-0000-7000-8000-000000000001";
        RegisterBirth order = order(Map.of(
                "evidence.1.kind", "TRANSLATION",
                "evidence.7.kind", "COURT_DECISION",
                "evidence.7.number", "C 1/2026",
                "evidence.7.issuer", "Gjykata",
                "evidence.7.issuedOn.day", "3",
                "evidence.7.issuedOn.month", "10",
                "evidence.7.issuedOn.year", "2026",
                "evidence.7.validUntil", "2027-10-03",
                "evidence.7.scan", scan));

        assertThat(order.evidence())
                .extracting(Evidence::kind)
                .containsExactly(Evidence.Kind.HOSPITAL_REPORT, Evidence.Kind.COURT_DECISION);
        Evidence last = order.evidence().getLast();
        assertThat(last.issuedOn()).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(last.validUntil()).isEqualTo(LocalDate.of(2027, 10, 3));
        assertThat(last.scan()).hasToString(scan);
    }

    @Test
    void persons_alike_are_decided_about_by_id_only() {
        UUID one = UUID.randomUUID();
        BirthFields fields = fields(Map.of());
        Map<String, List<String>> all = new LinkedHashMap<>(fields.values());
        all.put("notTheSame", List.of(one.toString(), "everybody", ""));

        assertThat(((BirthReading.Result.Order) read(BirthFields.of(all), "M06"))
                        .order()
                        .notTheSame())
                .containsExactly(PersonId.of(one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personalNumber",
                "motherId",
                "evidence.10.kind",
                "evidence.0.kind.x",
                "witness.4.number",
                "bornOn.hour",
                "citizenship",
                "Given",
                "given ",
                ""
            })
    void a_field_that_does_not_belong_is_not_kept(String name) {
        assertThat(BirthFields.of(Map.of(name, List.of("x"))).values()).isEmpty();
    }

    @Test
    void a_value_is_kept_without_blanks_around_it_and_not_at_all_where_it_is_too_long() {
        BirthFields fields = BirthFields.of(Map.of(
                "given", List.of("  Dea "),
                "surname", List.of("x".repeat(BirthFields.VALUE_LENGTH_MAX + 1)),
                "locality", List.of("x".repeat(BirthFields.VALUE_LENGTH_MAX)),
                "notTheSame", List.of("a", " ", "b")));

        assertThat(fields.value("given")).isEqualTo("Dea");
        assertThat(fields.value("surname")).isEmpty();
        assertThat(fields.value("locality")).hasSize(BirthFields.VALUE_LENGTH_MAX);
        assertThat(fields.all("notTheSame")).containsExactly("a", "b");
    }

    @Test
    void a_step_replaces_its_own_fields_only() {
        BirthFields before = BirthFields.of(Map.of(
                "given", List.of("Dea"),
                "motherNumber", List.of("1"),
                "motherBornOn.day", List.of("3"),
                "evidence.0.kind", List.of("X")));

        BirthFields after = before.replaced(
                BirthFields.of(Map.of("mother", List.of("UNKNOWN"), "given", List.of("Era"))), List.of("mother*"));

        assertThat(after.values())
                .isEqualTo(Map.of(
                        "given", List.of("Dea"),
                        "mother", List.of("UNKNOWN"),
                        "evidence.0.kind", List.of("X")));
    }
}
