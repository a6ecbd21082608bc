package org.regjistri.bench;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.PhoneticKey;

/// The values of one replayed birth, in place of the recorded ones: identifiers, numbers, names, couple, office, time.
final class FreshValues {
    private static final int ACT_NUMBER_INDEX = 5;
    private static final int HASH_LENGTH = 32;
    /// Odd and without the factor 5: a permutation of nine digits, as scattered as the real numbers.
    private static final long SCATTER = 387_420_489L;
    private final RecordedBirth recorded;
    private final Set<UUID> constants;
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    private final Ids fresh;
    private final SecureRandom random;
    private final String office;
    private int actNumber;

    FreshValues(RecordedBirth recorded, Couple couple, String office, int child, Ids fresh, SecureRandom random) {
        this.recorded = recorded;
        this.constants = recorded.constants();
        this.fresh = fresh;
        this.random = random;
        this.office = office;
        Couple before = recorded.declaration().couple();
        ids.put(before.mother(), couple.mother());
        ids.put(before.father(), couple.father());
        // Births over HTTP count up from 0, these down from the end: no name comes twice.
        name(recorded.declaration().given(), Names.given(24_000_000 - child));
        name(before.surname(), couple.surname());
        texts.put(before.motherNumber(), couple.motherNumber());
        texts.put(before.fatherNumber(), couple.fatherNumber());
        // No number of ours begins with a 9.
        texts.put(recorded.number(), "9" + String.format(Locale.ROOT, "%09d", child * SCATTER % 1_000_000_000L));
        texts.put(recorded.declaration().counter().office(), office);
    }

    private void name(String before, String now) {
        texts.put(before, now);
        texts.put(NameFold.current().fold(before), NameFold.current().fold(now));
        texts.put(PhoneticKey.of(before), PhoneticKey.of(now));
    }

    void numbered(int number) {
        actNumber = number;
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        texts.put(recorded.reference(), new ActNumber(ActKind.BIRTH, OfficeCode.of(office), year, number).reference());
    }

    int actNumber() {
        return actNumber;
    }

    boolean isActNumber(Step.Statement step, Step.Parameter parameter) {
        return step.is(RecordedBirth.ACT) && parameter.index() == ACT_NUMBER_INDEX;
    }

    Object of(Object value) {
        return switch (value) {
            case UUID id -> id(id);
            case String text -> text(text);
            case OffsetDateTime _ -> now.atOffset(ZoneOffset.UTC);
            case Timestamp _ -> Timestamp.from(now);
            case byte[] bytes when bytes.length == HASH_LENGTH -> hash();
            case UUID[] many -> Arrays.stream(many).map(this::id).toArray(UUID[]::new);
            case String[] many -> Arrays.stream(many).map(this::textOrNull).toArray(String[]::new);
            case Step.Elements(String type, List<Object> many) ->
                new Step.Elements(type, many.stream().map(this::of).toList());
            case null, default -> value;
        };
    }

    private UUID id(UUID before) {
        return constants.contains(before) ? before : ids.computeIfAbsent(before, _ -> fresh.next());
    }

    private String textOrNull(String before) {
        return before == null ? before : text(before);
    }

    private String text(String before) {
        String now = texts.get(before);
        if (now != null) {
            return now;
        }
        return before.length() == 36 && before.charAt(8) == '-' && before.charAt(13) == '-'
                ? id(UUID.fromString(before)).toString()
                : before;
    }

    private byte[] hash() {
        byte[] hash = new byte[HASH_LENGTH];
        random.nextBytes(hash);
        return hash;
    }
}
