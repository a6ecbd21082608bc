package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.table.Dictionary;

/// Values of any kind but dates: each has a spelling, after its kind's way of reading it.
final class SpelledValues implements Prepared {
    private final Dictionary dictionary;
    private final UnaryOperator<String> reading;
    private final Spellings spellings;
    private int[] spelling = new int[0];
    private int size;

    /// @param reading gives words with single blanks between, empty where the value says
    ///     nothing; for many threads
    SpelledValues(Dictionary dictionary, UnaryOperator<String> reading, Spellings spellings) {
        this.dictionary = dictionary;
        this.reading = reading;
        this.spellings = spellings;
    }

    void catchUp() {
        int from = size;
        int count = dictionary.size() - from;
        if (count == 0) {
            return;
        }
        String[] read = new String[count];
        IntStream.range(0, count).parallel().forEach(i -> read[i] = reading.apply(dictionary.text(from + i)));
        int[] more = spelling.length < from + count ? Arrays.copyOf(spelling, room(from, count)) : spelling;
        for (int i = 0; i < count; i++) {
            more[from + i] = spellings.intern(read[i]);
        }
        spellings.prepare();
        spelling = more;
        size = from + count;
    }

    /// At first for what there is, later with spare room, since values then come one by one.
    static int room(int before, int more) {
        return before + (before == 0 ? more : Math.max(more, before / 8));
    }

    Spellings spellings() {
        return spellings;
    }

    /// [Spellings#NONE] where the value says nothing.
    int spelling(int code) {
        return spelling[code];
    }

    /// Empty where the value says nothing.
    String text(int code) {
        int id = spelling[code];
        return id == Spellings.NONE ? "" : spellings.text(id);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int whole(int code) {
        int id = spelling[code];
        return id == Spellings.NONE || spellings.hasCutWord(id) ? -1 : spellings.sorted(id);
    }

    @Override
    public int keys(int code, Take take) {
        int id = spelling[code];
        if (id == Spellings.NONE) {
            return 0;
        }
        return switch (take) {
            case WHOLE, START -> spellings.hasCutWord(id) ? 0 : 1;
            case INITIAL -> 1;
            case SOUND -> sounds(id, Integer.MAX_VALUE);
            case YEAR, MONTH, DAY -> 0;
        };
    }

    @Override
    public int key(int code, Take take, int at) {
        int id = spelling[code];
        return switch (take) {
            case WHOLE -> spellings.sorted(id);
            case START -> spellings.start(id);
            case INITIAL -> spellings.start(id, 1);
            case SOUND -> sounds(id, at);
            case YEAR, MONTH, DAY -> throw new IllegalArgumentException("No date has a " + take);
        };
    }

    /// The sound that is the `wanted`-th distinct one; how many there are where they are fewer.
    private int sounds(int id, int wanted) {
        int found = 0;
        for (int i = 0; i < spellings.words(id); i++) {
            int sound = spellings.sound(spellings.word(id, i));
            if (sound != 0 && !stoodBefore(id, i, sound)) {
                if (found == wanted) {
                    return sound;
                }
                found++;
            }
        }
        return found;
    }

    private boolean stoodBefore(int id, int end, int sound) {
        for (int i = 0; i < end; i++) {
            if (spellings.sound(spellings.word(id, i)) == sound) {
                return true;
            }
        }
        return false;
    }
}
