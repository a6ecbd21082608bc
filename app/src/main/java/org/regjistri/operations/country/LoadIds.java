package org.regjistri.operations.country;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;
import org.regjistri.database.BulkLoad;
import org.regjistri.kernel.Sha256;

/// Identifiers that follow from the load and from what they are for: one that goes on after a kill
/// finds the same. UUIDs of version 7 with the load's time; then the place in the file, so that
/// rows come in the order of their keys; then 40 bits that nobody guesses who doesn't know the
/// load's own identifier.
final class LoadIds {
    private static final int PLACE_MAX = 1 << 26;
    private final BulkLoad load;
    private final MessageDigest digest = Sha256.fresh();

    /// What an identifier is for; the code goes into it and never changes.
    enum For {
        PERSON(1),
        NAME(2),
        SEX(3),
        BIRTH(4),
        CITIZENSHIP(5),
        PARENT(6),
        DEATH(7),
        STATUS_OF_NUMBER(8),
        MARRIAGE(9),
        ACT(10),
        COMMAND(11),
        PEOPLE_ENTRY(12),
        MARRIAGES_ENTRY(13),
        ACTS_ENTRY(14);

        private final int code;

        For(int code) {
            this.code = code;
        }
    }

    LoadIds(BulkLoad load) {
        this.load = load;
    }

    UUID of(For what, int place) {
        return of(what, place, 0);
    }

    /// @param place in the file, from 1
    /// @param nth where there are several of one place, from 0 to 255
    UUID of(For what, int place, int nth) {
        if (place < 0 || place >= PLACE_MAX || nth < 0 || nth > 255) {
            throw new IllegalArgumentException("Too many for one load");
        }
        ByteBuffer data = ByteBuffer.allocate(25)
                .putLong(load.id().getMostSignificantBits())
                .putLong(load.id().getLeastSignificantBits())
                .putInt(what.code)
                .putInt(place)
                .put((byte) nth);
        digest.update(data.array());
        long guess = ByteBuffer.wrap(digest.digest()).getLong() >>> 24;
        long high = load.recordedAt().toEpochMilli() << 16 | 0x7000 | place >>> 14;
        long low = 0x8000_0000_0000_0000L | (place & 0x3fffL) << 48 | (long) nth << 40 | guess;
        return new UUID(high, low);
    }
}
