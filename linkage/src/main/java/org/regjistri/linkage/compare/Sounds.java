package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.kernel.fold.NameVariants;
import org.regjistri.kernel.fold.SurnameEndings;
import org.regjistri.linkage.plan.FieldKind;

/// The sounds under which spellings are looked for: those of their words, and where a word is known to be a form of
/// another one, that one's too. So `Meti` is found under `Muhamet` and `Ahmet`, and `Hasanović` under `Hasan`.
final class Sounds {
    private final Spellings spellings;
    private final Function<String, Stream<String>> others;
    private int[] from = new int[257];
    private int[] sounds = new int[256];
    private int prepared;

    Sounds(FieldKind kind, Spellings spellings) {
        this.spellings = spellings;
        this.others = switch (kind) {
            case GIVEN_NAME -> Sounds::fullNames;
            case SURNAME -> Sounds::stem;
            case FULL_NAME -> word -> Stream.concat(fullNames(word), stem(word));
            case DATE, SEX, PLACE, NUMBER, TEXT, CATEGORY -> _ -> Stream.empty();
        };
    }

    private static Stream<String> fullNames(String word) {
        return NameVariants.known().fullNamesOf(word).stream();
    }

    private static Stream<String> stem(String word) {
        return Stream.of(SurnameEndings.known().stem(word));
    }

    /// How many different ones a spelling has.
    int count(int id) {
        return from[id + 1] - from[id];
    }

    int sound(int id, int at) {
        return sounds[from[id] + at];
    }

    /// Hears the spellings that came since the last time.
    void catchUp() {
        int start = prepared;
        int size = spellings.size();
        int[][] heard =
                IntStream.range(start, size).parallel().mapToObj(this::heard).toArray(int[][]::new);
        if (size >= from.length) {
            from = Arrays.copyOf(from, SpelledValues.room(start, size - start) + 1);
        }
        for (int id = start; id < size; id++) {
            int[] its = heard[id - start];
            if (from[id] + its.length > sounds.length) {
                sounds = Arrays.copyOf(sounds, 2 * sounds.length + its.length);
            }
            System.arraycopy(its, 0, sounds, from[id], its.length);
            from[id + 1] = from[id] + its.length;
        }
        prepared = size;
    }

    private int[] heard(int id) {
        return IntStream.range(0, spellings.words(id))
                .map(at -> spellings.word(id, at))
                .filter(word -> !spellings.isCut(word))
                .flatMap(word -> IntStream.concat(
                        IntStream.of(spellings.sound(word)),
                        others.apply(spellings.text(word)).mapToInt(Spellings::soundOf)))
                .filter(sound -> sound != 0)
                .distinct()
                .toArray();
    }
}
