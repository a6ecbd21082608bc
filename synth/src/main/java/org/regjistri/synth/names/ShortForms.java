package org.regjistri.synth.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.tables.Rows;

/// What people are called at home: `Ramadan` is `Dan` or `Rama`.
public final class ShortForms {
    private static final String VOWELS = "AEIOUYËİÖÜaeiouyëıöü";

    private final Map<Name, List<Name>> forms = new HashMap<>();

    public ShortForms() {
        for (String[] row : Rows.of(NameTables.class, "diminutives.tsv")) {
            Speech speech = Community.valueOf(row[0]).speech();
            List<Name> added = Arrays.stream(row[2].split(" ", -1))
                    .map(form -> new Name(form, speech))
                    .toList();
            forms.merge(new Name(row[1], speech), added, ShortForms::both);
        }
    }

    private static List<Name> both(List<Name> some, List<Name> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /// At least one: where the table has none, the beginning of the name with the ending of pet
    /// names.
    public List<Name> of(Name forename, Sex sex) {
        List<Name> known = forms.get(forename);
        return known != null ? known : List.of(new Name(made(forename, sex), forename.speech()));
    }

    /// `Valdrin` is `Valë`, `Radosav` is `Rade`: up to the first consonant that follows a vowel.
    private static String made(Name forename, Sex sex) {
        String name = forename.text();
        int end = 1;
        while (end + 1 < name.length() && !(isVowel(name.charAt(end - 1)) && !isVowel(name.charAt(end)))) {
            end++;
        }
        String ending = sex == Sex.FEMALE
                ? "a"
                : switch (forename.speech()) {
                    case ALBANIAN -> "ë";
                    case SERBIAN -> "e";
                    case BOSNIAN, TURKISH -> "o";
                    case OTHER -> "i";
                };
        return name.substring(0, Math.min(end + 1, name.length())) + ending;
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
