package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.CertificateProblem.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;

/// What cannot be read in an order, field by field, and what is read of it.
class CertificateReadingTest {
    private static final String LONG = "x".repeat(121);

    record Row(String what, Map<String, String> typed, List<CertificateProblem> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, Map<String, String> changes, CertificateProblem... expected) {
        return new Row(what, changes, Arrays.asList(expected));
    }

    /// A mother at the counter who pays.
    private static Map<String, String> good() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("asks", "MOTHER");
        fields.put("purpose", "EDUCATION");
        fields.put("language", "sq");
        return fields;
    }

    private static final Map<String, String> GUARDIAN = Map.of(
            "asks", "GUARDIAN",
            "applicantNumber", "1000000007",
            "proofIssuer", "Gjykata Themelore e Pejës",
            "proofNumber", "P.nr. 118/2026",
            "proofIssuedOn", "2026-10-05");

    private static Map<String, String> guardianBut(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(GUARDIAN);
        all.putAll(changes);
        return all;
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("the ordinary case", Map.of()),
                row("nobody asks", Map.of("asks", ""), CAPACITY),
                row("somebody of another kind", Map.of("asks", "NEIGHBOUR"), CAPACITY),
                row("a parent without saying which", Map.of("asks", "PARENT"), APPLICANT_NUMBER),
                row("a parent by number", Map.of("asks", "PARENT", "applicantNumber", "1000 000 007")),
                row("a number of nine digits", Map.of("applicantNumber", "100000000"), APPLICANT_NUMBER),
                row("a guardian with everything", GUARDIAN),
                row("a guardian who is nobody", guardianBut(Map.of("applicantNumber", "")), APPLICANT_NUMBER),
                row(
                        "a foreigner with everything",
                        guardianBut(Map.of(
                                "applicantNumber", "",
                                "applicantGiven", "Anna",
                                "applicantSurname", "Weber",
                                "identityPaper", "Passport of Austria U1234567"))),
                row(
                        "a foreigner with a name only",
                        guardianBut(Map.of("applicantNumber", "", "applicantGiven", "Anna")),
                        APPLICANT_SURNAME,
                        IDENTITY_PAPER),
                row(
                        "a foreigner with a paper only",
                        guardianBut(Map.of("applicantNumber", "", "identityPaper", "Passport U1")),
                        APPLICANT_GIVEN,
                        APPLICANT_SURNAME),
                row(
                        "without any proof",
                        Map.of("asks", "AUTHORISED", "applicantNumber", "1000000007"),
                        PROOF_ISSUER,
                        PROOF_NUMBER,
                        PROOF_ISSUED_ON),
                row("a proof of no day", guardianBut(Map.of("proofIssuedOn", "2026-02-30")), PROOF_ISSUED_ON),
                row("a proof too long", guardianBut(Map.of("proofIssuer", LONG)), PROOF_ISSUER),
                row("for nothing", Map.of("purpose", ""), PURPOSE),
                row("for something unheard of", Map.of("purpose", "FUN"), PURPOSE),
                row("for something else, in words", Map.of("purpose", "OTHER", "purposeWords", "Konkurs")),
                row("for something else, without words", Map.of("purpose", "OTHER"), PURPOSE_WORDS),
                row("in 80 letters", Map.of("purpose", "OTHER", "purposeWords", "x".repeat(80))),
                row("in 81 letters", Map.of("purpose", "OTHER", "purposeWords", "x".repeat(81)), PURPOSE_WORDS),
                row("words that nobody asked for", Map.of("purposeWords", "Konkurs")),
                row("in no language", Map.of("language", ""), LANGUAGE),
                row("in Cyrillic, which is not printed", Map.of("language", "sr-cyrl"), LANGUAGE),
                row("free, with the paper", Map.of("exemption", "SOCIAL_ASSISTANCE", "exemptionPaper", "Vendim 1")),
                row("free for no reason", Map.of("exemption", "FRIEND", "exemptionPaper", "Vendim 1"), EXEMPTION),
                row("free without a paper", Map.of("exemption", "WAR_CATEGORY"), EXEMPTION_PAPER),
                row("nothing at all", Map.of("asks", "", "purpose", "", "language", ""), CAPACITY, PURPOSE, LANGUAGE));
    }

    private static CertificateReading.Result read(Map<String, String> changes) {
        Map<String, String> all = good();
        all.putAll(changes);
        CertificateFields fields = new CertificateFields(
                all.getOrDefault("asks", ""),
                all.getOrDefault("applicantNumber", ""),
                all.getOrDefault("applicantGiven", ""),
                all.getOrDefault("applicantSurname", ""),
                all.getOrDefault("identityPaper", ""),
                all.getOrDefault("proofIssuer", ""),
                all.getOrDefault("proofNumber", ""),
                all.getOrDefault("proofIssuedOn", ""),
                all.getOrDefault("purpose", ""),
                all.getOrDefault("purposeWords", ""),
                all.getOrDefault("language", ""),
                all.getOrDefault("exemption", ""),
                all.getOrDefault("exemptionPaper", ""));
        return CertificateReading.read(
                fields, OfficeCode.of("M06"), new About.OfAct(new ActId(new UUID(1, 1))), new UUID(0, 1));
    }

    private static OrderCertificate order(Map<String, String> changes) {
        CertificateReading.Result result = read(changes);
        assertThat(result).isInstanceOf(CertificateReading.Result.Order.class);
        return ((CertificateReading.Result.Order) result).order();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_read_by_the_table(Row row) {
        List<ProblemKind> problems = switch (read(row.typed())) {
            case CertificateReading.Result.Order _ -> List.of();
            case CertificateReading.Result.Unreadable(var unreadable) ->
                unreadable.stream().map(Problem::kind).toList();
        };

        assertThat(problems).isEqualTo(row.expected());
    }

    @Test
    void a_parent_chosen_by_name_is_that_parent_of_the_register() {
        assertThat(order(Map.of()).asking().who())
                .isEqualTo(new Who.TheParent(org.regjistri.persons.ParentRole.MOTHER));
        assertThat(order(Map.of("language", "sr")).language()).isEqualTo(Language.SR_LATN);
    }

    @Test
    void orders_that_differ_in_one_thing_have_different_digests() {
        List<Map<String, String>> orders = List.of(
                Map.of(),
                Map.of("asks", "FATHER"),
                Map.of("asks", "SELF"),
                Map.of("purpose", "BANK"),
                Map.of("purpose", "OTHER", "purposeWords", "Konkurs"),
                Map.of("purpose", "OTHER", "purposeWords", "Konkurs 2"),
                Map.of("language", "sr"),
                Map.of("exemption", "WAR_CATEGORY", "exemptionPaper", "1"),
                Map.of("exemption", "WAR_CATEGORY", "exemptionPaper", "2"),
                GUARDIAN,
                guardianBut(Map.of("applicantNumber", "2000000003")),
                guardianBut(Map.of("proofNumber", "2")),
                guardianBut(Map.of(
                        "applicantNumber", "",
                        "applicantGiven", "Anna",
                        "applicantSurname", "Weber",
                        "identityPaper", "1")),
                guardianBut(Map.of(
                        "applicantNumber", "",
                        "applicantGiven", "Anna",
                        "applicantSurname", "Webern",
                        "identityPaper", "1")));

        assertThat(orders.stream().map(typed -> CertificateDigest.of(order(typed))))
                .doesNotHaveDuplicates()
                .hasSize(orders.size());
        assertThat(CertificateDigest.of(order(GUARDIAN))).isEqualTo(CertificateDigest.of(order(GUARDIAN)));
    }
}
