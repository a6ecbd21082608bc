package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Language;
import org.regjistri.testing.PdfReferees;
import tools.jackson.databind.node.ObjectNode;

/// What stands on the papers, as another program reads it out of the file.
class PaperWordsTest {
    private static final List<String> NAMES = List.of(
            "Fitim Ffion",
            "Flamur Fjolla",
            "Afife Raffi",
            "Shqipe Çelë",
            "Žiža Šaša",
            "Đorđe Ćiro",
            "Džafer Ljiljana",
            "Njegoš Ilić-Đukić",
            "Işıl Gülşen Ğırağ",
            "Ökkeş Şükrü",
            "O’Hara D'Angelo",
            "Jean-François Müller",
            "Þórður Æsa Œuvré",
            "Milena Đurđević-Obradović-Stanišić");

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void every_name_comes_out_of_the_file_as_it_was_written(String kind, Language language) {
        for (String name : NAMES) {
            ObjectNode record = TestPapers.record(kind);
            TestPapers.in(record, "facts", "person").put("given", name).put("surname", name);
            TestPapers.in(record, "facts", "mother").put("given", name);
            String text = PdfReferees.text(TestPapers.make(kind, language, record));
            assertThat(text).contains(Normalizer.normalize(name, Normalizer.Form.NFC) + "\n");
            assertThat(text.split(java.util.regex.Pattern.quote(name), -1)).hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void the_longest_names_that_the_register_takes_fit(String kind, Language language) {
        String longest = "Hadžiabdulahović ".repeat(6).substring(0, 100).strip();
        ObjectNode record = TestPapers.record(kind);
        for (String who : List.of("person", "mother", "father")) {
            TestPapers.in(record, "facts", who).put("given", longest).put("surname", longest);
        }
        String text = PdfReferees.text(TestPapers.make(kind, language, record)).replaceAll("\\s", "");
        assertThat(text.split(longest.replace(" ", "") + longest.replace(" ", ""), -1))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void each_paper_shows_the_personal_number_purpose_validity_and_that_it_is_no_identity_document(
            String kind, Language language) {
        Texts texts = TestPapers.texts(kind);
        ObjectNode record = TestPapers.record(kind);
        TestPapers.in(record, "document").put("validUntil", "2027-05-23");
        String text = PdfReferees.textAsLaidOut(TestPapers.make(kind, language, record));
        assertThat(text).contains("1234 567 892");
        Texts.LANGUAGES.forEach(any -> assertThat(text).contains(texts.in(any, "not-identity")));
        assertThat(line(text, texts.in(language, "purpose"))).endsWith(texts.in(language, "purpose.SOCIAL_PROTECTION"));
        assertThat(line(text, texts.in(language, "capacity"))).endsWith(texts.in(language, "capacity.AUTHORISED"));
        assertThat(line(text, texts.in(language, "validity")))
                .contains(texts.in(language, "validity.until") + " 23.05.2027");
        assertThat(text).contains("2027-05-23");
        assertThat(text).contains("K7QM-4ZTP-9XWR").contains("23.11.2026 10:00").contains("2026-11-23T10:00+01:00");
        assertThat(text).contains(texts.in(language, "page") + " 1 " + texts.in(language, "of") + " 1");
    }

    @ParameterizedTest
    @CsvSource({
        "birth-certificate, FEMALE, SQ, E lindur më, E bija e prindërve",
        "birth-certificate, MALE, SQ, I lindur më, I biri i prindërve",
        "birth-certificate, FEMALE, SR_LATN, Rođena, Kći roditelja",
        "birth-certificate, MALE, SR_LATN, Rođen, Sin roditelja",
        "birth-certificate, FEMALE, EN, Born on, Daughter of",
        "birth-certificate, MALE, EN, Born on, Son of",
        "person-extract, FEMALE, SQ, E lindur më, E bija e prindërve",
        "person-extract, MALE, SQ, I lindur më, I biri i prindërve",
        "person-extract, FEMALE, SR_LATN, Rođena, Kći roditelja",
        "person-extract, MALE, SR_LATN, Rođen, Sin roditelja",
        "person-extract, FEMALE, EN, Born on, Daughter of",
        "person-extract, MALE, EN, Born on, Son of"
    })
    void words_for_women_and_men_are_right(String kind, String sex, Language language, String born, String child) {
        ObjectNode record = TestPapers.record(kind);
        TestPapers.in(record, "facts", "person").put("sex", sex);
        String text = PdfReferees.textAsLaidOut(TestPapers.make(kind, language, record));
        assertThat(text.lines().map(String::strip))
                .anyMatch(line -> line.startsWith(born + " "))
                .anyMatch(line -> line.startsWith(child + " "));
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, SINGLE, E pamartuar, Neudata, Unmarried",
        "FEMALE, MARRIED, E martuar, Udata, Married",
        "FEMALE, WIDOWED, E ve, Udovica, Widow",
        "FEMALE, DIVORCED, E divorcuar, Razvedena, Divorced",
        "MALE, SINGLE, I pamartuar, Neoženjen, Unmarried",
        "MALE, MARRIED, I martuar, Oženjen, Married",
        "MALE, WIDOWED, I ve, Udovac, Widower",
        "MALE, DIVORCED, I divorcuar, Razveden, Divorced"
    })
    void marital_status_is_said_of_a_woman_and_of_a_man(
            String sex, String status, String albanian, String serbian, String english) {
        ObjectNode record = TestPapers.record("person-extract");
        TestPapers.in(record, "facts", "person").put("sex", sex).put("maritalStatus", status);
        assertThat(maritalLine(record, Language.SQ)).endsWith("  " + albanian);
        assertThat(maritalLine(record, Language.SR_LATN)).endsWith("  " + serbian);
        assertThat(maritalLine(record, Language.EN)).endsWith("  " + english);
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void nothing_is_said_of_a_childs_marital_status_nor_of_a_death_that_was_not(String kind, Language language) {
        ObjectNode record = TestPapers.record(kind);
        if (kind.equals("person-extract")) {
            TestPapers.in(record, "facts", "person").put("adult", false).putNull("maritalStatus");
            TestPapers.in(record, "facts").putNull("spouse");
        }
        String text = PdfReferees.text(TestPapers.make(kind, language, record));
        assertThat(text)
                .doesNotContain("Gjendja martesore", "Bračno stanje", "Marital status")
                .doesNotContain("Martesa", "Brak ", "Marriage")
                .doesNotContain("vdekur", "Umrla", "Died");
    }

    @ParameterizedTest
    @CsvSource({"SQ, E vdekur më", "SR_LATN, Umrla", "EN, Died on"})
    void a_death_is_shown_where_there_was_one(Language language, String words) {
        ObjectNode record = TestPapers.record("person-extract");
        TestPapers.in(record, "facts", "person").put("diedOn", "2026-10");
        String text = PdfReferees.textAsLaidOut(TestPapers.make("person-extract", language, record));
        assertThat(line(text, words)).contains("  10.2026").endsWith("2026-10");
    }

    @ParameterizedTest
    @MethodSource("org.regjistri.documents.paper.TestPapers#all")
    void an_empty_citizenship_leaves_an_empty_field(String kind, Language language) {
        ObjectNode record = TestPapers.record(kind);
        TestPapers.in(record, "facts", "person").putArray("citizenships");
        Texts texts = TestPapers.texts(kind);
        String label = texts.in(language, "citizenship");
        String text = PdfReferees.textAsLaidOut(TestPapers.make(kind, language, record));
        String others = Texts.LANGUAGES.stream()
                .filter(any -> any != language)
                .map(any -> texts.in(any, "citizenship"))
                .reduce((one, other) -> one + " · " + other)
                .orElseThrow();
        assertThat(line(text, label)).isEqualTo(label + " " + others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQ", "SR_LATN", "EN"})
    void what_the_applicant_said_stands_for_another_purpose(String language) {
        ObjectNode record = TestPapers.record("birth-certificate");
        TestPapers.in(record, "document", "purpose").put("kind", "OTHER").put("words", "Kampi veror i notit <b>");
        assertThat(PdfReferees.text(TestPapers.make("birth-certificate", Language.valueOf(language), record)))
                .contains("Kampi veror i notit <b>");
    }

    @Test
    void whoever_is_exempt_pays_nothing_and_why_is_not_said() {
        ObjectNode record = TestPapers.record("birth-certificate");
        TestPapers.in(record, "document", "fee")
                .put("cents", 0)
                .putNull("receipt")
                .put("exempt", true);
        String text = PdfReferees.text(TestPapers.make("birth-certificate", Language.EN, record));
        assertThat(text).contains("Exempt from the fee");
        TestPapers.in(record, "document", "fee").put("exempt", false);
        assertThat(PdfReferees.text(TestPapers.make("birth-certificate", Language.EN, record)))
                .contains("Free of charge");
    }

    @Test
    void later_notes_are_shown_with_their_day() {
        ObjectNode record = TestPapers.record("birth-certificate");
        ObjectNode note = TestPapers.in(record, "facts").putArray("notes").addObject();
        note.put("on", "2027-01-05");
        note.putObject("text")
                .put("sq", "Ndryshim i emrit")
                .put("sr", "Promena imena")
                .put("en", "Change of name");
        String text = PdfReferees.textAsLaidOut(TestPapers.make("birth-certificate", Language.SR_LATN, record));
        assertThat(text).contains("Naknadne beleške");
        assertThat(line(text, "05.01.2027")).contains("2027-01-05").endsWith("Promena imena");
    }

    private static String maritalLine(ObjectNode record, Language language) {
        String text = PdfReferees.textAsLaidOut(TestPapers.make("person-extract", language, record));
        return line(text, TestPapers.texts("person-extract").in(language, "marital"));
    }

    private static String line(String text, String begin) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.contains(begin + " "))
                .map(line -> line.substring(line.indexOf(begin + " ")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line '" + begin + "' in:\n" + text));
    }
}
