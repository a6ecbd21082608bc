package org.regjistri.web.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.web.Messages;

class MessageFilesTest {
    private static final Pattern KEY =
            Pattern.compile("[a-z][a-z0-9-]*(\\.([a-z0-9-]+|[A-Z][A-Z0-9_]*|[a-z]+([A-Z][a-z]+)+))+");
    private static final Messages STRICT = MessageReading.fromClassPath(false, true);

    @ParameterizedTest
    @ValueSource(strings = {"sr", "en"})
    void every_language_has_every_key_and_no_other(String language) {
        assertThat(new TreeSet<>(MessageReading.files(language).keySet()))
                .isEqualTo(new TreeSet<>(MessageReading.files("sq").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void every_message_says_something_and_has_a_tidy_key(String language) {
        assertThat(MessageReading.files(language)).isNotEmpty().allSatisfy((key, text) -> {
            assertThat(key).matches(KEY);
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
            assertThat(new MessagePattern(text).countParts()).as(key).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sr", "en"})
    void every_language_names_the_same_arguments(String language) {
        assertThat(arguments(language)).isEqualTo(arguments("sq"));
    }

    @Test
    void cyrillic_has_the_same_arguments_too() {
        Map<String, Set<String>> cyrillic = new TreeMap<>();
        MessageReading.files("sr")
                .forEach((key, text) -> cyrillic.put(key, argumentsOf(new Cyrillic().ofPattern(text))));
        assertThat(cyrillic).isEqualTo(arguments("sr"));
    }

    @Test
    void a_missing_key_fails_where_that_is_asked_for_and_is_shown_elsewhere() {
        assertThatThrownBy(() -> STRICT.text(Language.SQ, "web.nothing")).hasMessageContaining("web.nothing");
        assertThat(MessageReading.fromClassPath(false, false).text(Language.SQ, "web.nothing"))
                .isEqualTo("web.nothing");
    }

    @Test
    void arguments_are_put_into_the_language() {
        Messages messages = of("{0}; {1}; {2}; {3}");
        Object[] arguments = {
            LocalDate.of(2026, 11, 22),
            new CivilDate(1953, 5, null),
            Instant.parse("2026-11-22T13:05:00Z"),
            new Multilingual("Istog", "Istok", "Исток", "Istog")
        };
        assertThat(messages.text(Language.SQ, "k", arguments))
                .isEqualTo("22.11.2026; 05.1953; 22.11.2026, 14:05; Istog");
        assertThat(messages.text(Language.SR_CYRL, "k", arguments))
                .isEqualTo("22.11.2026; 05.1953; 22.11.2026, 14:05; Исток");
        assertThat(messages.text(Language.EN, "k", arguments))
                .isEqualTo("22 November 2026; May 1953; 22 November 2026, 14:05; Istog");
    }

    @Test
    void serbian_counts_as_serbian_does() {
        Messages messages = of("{0, plural, one {# akt} few {# akta} other {# akata}}");
        assertThat(messages.text(Language.SR_LATN, "k", 21)).isEqualTo("21 akt");
        assertThat(messages.text(Language.SR_LATN, "k", 3)).isEqualTo("3 akta");
        assertThat(messages.text(Language.SR_LATN, "k", 12)).isEqualTo("12 akata");
    }

    @Test
    void summer_and_winter_time_are_those_of_kosovo() {
        assertThat(STRICT.moment(Language.SQ, Instant.parse("2026-07-01T22:30:00Z")))
                .isEqualTo("02.07.2026, 00:30");
    }

    @Test
    void cyrillic_leaves_names_markup_and_arguments_alone() {
        assertThat(new Cyrillic(Set.of("Regjistri", "PDF"))
                        .ofPattern("Regjistri: {0, plural, one {# lice} other {# lica}} <b>u</b> PDF, {1}"))
                .isEqualTo("Regjistri: {0, plural, one {# лице} other {# лица}} <b>у</b> PDF, {1}");
        assertThat(MessageReading.fromClassPath(false, true).text(Language.SR_CYRL, "web.place.none", "Gjakovë"))
                .contains("„Gjakovë”")
                .contains("место");
    }

    @Test
    void the_pseudo_language_is_longer_by_two_fifths_and_keeps_the_syntax() {
        String latin = "Write the name of {0, plural, one {the child} other {the children}}";
        String longer = PseudoLocale.ofPattern(latin);
        assertThat(argumentsOf(longer)).isEqualTo(argumentsOf(latin));
        String said = of(longer).text(Language.EN, "k", 1);
        assertThat(said.length()).isGreaterThanOrEqualTo((int) ("Write the name of the child".length() * 1.4));
        assertThat(said).containsPattern("[ëçđš]");
    }

    private static Messages of(String pattern) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, Map.of("k", pattern));
        }
        return new MessageFiles(all, true);
    }

    private static Map<String, Set<String>> arguments(String language) {
        Map<String, Set<String>> arguments = new TreeMap<>();
        MessageReading.files(language).forEach((key, text) -> arguments.put(key, argumentsOf(text)));
        return arguments;
    }

    private static Set<String> argumentsOf(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\s*([0-9]+)\\s*[,}]").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
