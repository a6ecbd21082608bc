package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.table.Dictionary;

/// Values of any kind but dates: each has a spelling, after its kind's way of reading it.
final class SpelledValues implements Prepared {
    private static final int CACHE_BITS = 17;

    private final Dictionary dictionary;
    /// Gives words with single blanks between, empty where the value says nothing; for many threads.
    private final UnaryOperator<String> reading;
    private final Spellings spellings;
    private final List<Forms> forms;
    private final Sounds sounds;
    private final Shapes shapes = new Shapes();
    private final PairCache compared = new PairCache(CACHE_BITS);
    private int[] spelling = new int[0];
    private int size;

    /// @param spellings where those of this kind go
    SpelledValues(FieldKind kind, Dictionary dictionary, Spellings spellings) {
        this.dictionary = dictionary;
        this.reading = Reading.of(kind);
        this.spellings = spellings;
        this.forms = Forms.of(kind, spellings);
        this.sounds = new Sounds(kind, spellings);
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
        forms.forEach(Forms::catchUp);
        for (int id = shapes.size(); id < spellings.size(); id++) {
            shapes.add(spellings.text(id), forms.isEmpty() ? 0 : forms.getLast().sign(id));
        }
        sounds.catchUp();
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

    /// As [Forms#of] has them.
    List<Forms> forms() {
        return forms;
    }

    /// Levels of spellings that were compared lately: the same in every field of this kind.
    PairCache compared() {
        return compared;
    }

    Shapes shapes() {
        return shapes;
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
            case SOUND -> sounds.count(id);
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
            case SOUND -> sounds.sound(id, at);
            case YEAR, MONTH, DAY -> throw new IllegalArgumentException("No date has a " + take);
        };
    }
}
