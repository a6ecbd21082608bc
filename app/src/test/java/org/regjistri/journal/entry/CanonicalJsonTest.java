package org.regjistri.journal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The example of RFC 8785, section 3.2.3: names in the order of their UTF-16 units.
    @Test
    void names_are_sorted_and_text_is_written_as_rfc_8785_says() {
        String given = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;

        assertThat(canonical(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void names_of_people_stay_what_they_are() {
        assertThat(canonical("{\"b\": [\"Çelë Gjâ\", \"Đorđević\", null, true, 9007199254740991, -1]}"))
                .isEqualTo("{\"b\":[\"Çelë Gjâ\",\"Đorđević\",null,true,9007199254740991,-1]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 9007199254740992}", "{\"a\": [1.5]}", "{\"a\": {\"b\": 12345678901234567890123}}"})
    void a_number_that_would_lose_digits_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(JSON.readTree(json)));
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        var node = JsonNodeFactory.instance.objectNode().put("a", "\ud83d");

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.bytes(node));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
