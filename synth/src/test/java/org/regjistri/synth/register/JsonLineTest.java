package org.regjistri.synth.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLineTest {

    @Test
    void members_stand_in_their_order_and_null_is_said() {
        JsonLine line = new JsonLine().with("b", "Çeku").with("a", null).withObject("c", new JsonLine().with("d", 1));
        assertThat(line).hasToString("{\"b\":\"Çeku\",\"a\":null,\"c\":{\"d\":\"1\"}}");
    }

    @Test
    void quotes_backslashes_and_control_signs_do_not_break_the_line() {
        assertThat(new JsonLine().with("a", "\"\\\n\u0001")).hasToString("{\"a\":\"\\\"\\\\\\u000a\\u0001\"}");
    }
}
