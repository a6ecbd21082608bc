package org.regjistri.journal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regjistri.journal.Hash;
import org.regjistri.journal.tree.Merkle;

class CommitmentsTest {

    /// Made with `openssl dgst -sha256 -mac HMAC -macopt hexkey:…`.
    @Test
    void a_commitment_is_the_hmac_of_the_bytes_under_the_salt() {
        byte[] salt = new byte[Commitments.SALT_LENGTH];
        Arrays.fill(salt, (byte) 0x0b);

        assertThat(Commitments.of(salt, "Hi There".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7");
    }

    @Test
    void another_salt_or_another_byte_is_another_commitment() {
        byte[] salt = new byte[Commitments.SALT_LENGTH];
        byte[] bytes = {1, 2, 3};
        Hash commitment = Commitments.of(salt, bytes);
        byte[] otherSalt = salt.clone();
        otherSalt[31] = 1;

        assertThat(Commitments.of(otherSalt, bytes)).isNotEqualTo(commitment);
        assertThat(Commitments.of(salt, new byte[] {1, 2, 4})).isNotEqualTo(commitment);
    }

    @Test
    void a_leaf_is_the_hash_of_id_envelope_and_payload_in_this_order() {
        Hash envelope = Hash.parse("11".repeat(32));
        Hash payload = Hash.parse("22".repeat(32));
        byte[] data = new byte[80];
        data[0] = (byte) 0xA1;
        data[15] = (byte) 0xB2;
        Arrays.fill(data, 16, 48, (byte) 0x11);
        Arrays.fill(data, 48, 80, (byte) 0x22);

        UUID id = new UUID(0xA1L << 56, 0xB2L);

        assertThat(Commitments.leaf(id, envelope, payload)).isEqualTo(Merkle.leaf(data));
        assertThat(Commitments.leaf(id, payload, envelope)).isNotEqualTo(Merkle.leaf(data));
    }
}
