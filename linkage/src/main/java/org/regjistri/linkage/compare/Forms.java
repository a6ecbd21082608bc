package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.FieldKind;

/// Which spellings stand for one thing however far apart their letters are, because a table of the kernel says so.
/// Every spelling has its marks, a few or none; two that share a mark are forms of one.
final class Forms {
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    private final Spellings spellings;
    private final Function<String, List<String>> reading;
    private final Map<String, Integer> numbers = new HashMap<>();
    /// A bit for each mark, several marks to a bit: most spellings are told apart by it.
    private long[] signs = new long[256];
    private int[] marksFrom = new int[257];
    private int[] marks = new int[256];
    private int prepared;

    /// @param reading the marks of a spelling; for many threads
    private Forms(Spellings spellings, Function<String, List<String>> reading) {
        this.spellings = spellings;
        this.reading = reading;
    }

    /// From the nearest on: what are forms by one are forms by those after it too. None where no table knows
    /// anything of this kind.
    static List<Forms> of(FieldKind kind, Spellings spellings) {
        return switch (kind) {
            case GIVEN_NAME -> List.of(new Forms(spellings, FormMarks::ofGivenName));
            case SURNAME -> List.of(new Forms(spellings, FormMarks::ofSurname));
            case FULL_NAME -> List.of(new Forms(spellings, FormMarks::ofAnyName));
            case PLACE ->
                List.of(
                        new Forms(spellings, FormMarks::ofMunicipality),
                        new Forms(spellings, FormMarks::ofFormerMunicipality));
            case DATE, SEX, NUMBER, TEXT, CATEGORY -> List.of();
        };
    }

    /// Two that share a mark share a bit of it; 0 where there is no mark.
    long sign(int spelling) {
        return signs[spelling];
    }

    boolean areForms(int one, int other) {
        return (signs[one] & signs[other]) != 0 && shareMark(one, other);
    }

    private boolean shareMark(int one, int other) {
        for (int i = marksFrom[one]; i < marksFrom[one + 1]; i++) {
            for (int j = marksFrom[other]; j < marksFrom[other + 1]; j++) {
                if (marks[i] == marks[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Reads the spellings that came since the last time.
    void catchUp() {
        int from = prepared;
        int size = spellings.size();
        List<List<String>> read = IntStream.range(from, size)
                .parallel()
                .mapToObj(id -> reading.apply(spellings.text(id)))
                .toList();
        if (size > signs.length) {
            int room = SpelledValues.room(from, size - from);
            signs = Arrays.copyOf(signs, room);
            marksFrom = Arrays.copyOf(marksFrom, room + 1);
        }
        for (int id = from; id < size; id++) {
            add(id, read.get(id - from));
        }
        prepared = size;
    }

    private void add(int id, List<String> itsMarks) {
        int end = marksFrom[id];
        if (end + itsMarks.size() > marks.length) {
            marks = Arrays.copyOf(marks, 2 * marks.length + itsMarks.size());
        }
        for (String mark : itsMarks) {
            int number = numbers.computeIfAbsent(mark, _ -> numbers.size());
            signs[id] |= 1L << Math.unsignedMultiplyHigh(number * MIXING, Shapes.SIGNS);
            marks[end++] = number;
        }
        marksFrom[id + 1] = end;
    }
}
