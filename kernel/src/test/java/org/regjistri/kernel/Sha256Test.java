package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /// FIPS 180-4, the example of one block.
    @Test
    void the_published_example_comes_out() {
        String published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.hex("abc")).isEqualTo(published);
        assertThat(Sha256.hex(new byte[] {'a', 'b', 'c'})).isEqualTo(published);
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(published);
    }

    @Test
    void text_is_taken_as_utf_8() {
        assertThat(Sha256.of("ë")).isEqualTo(Sha256.of(new byte[] {(byte) 0xC3, (byte) 0xAB}));
    }
}
