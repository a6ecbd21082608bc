package org.regjistri.synth.books;

import java.util.List;
import java.util.Set;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.names.Name;
import org.regjistri.synth.names.ShortForms;

/// The mistakes in names.
final class NameMistakes {
    private static final List<Field> NAMES = List.of(Field.GIVEN, Field.SURNAME, Field.MAIDEN, Field.FATHER);
    private static final Set<String> ONE_SOUND =
            Set.of("Sh", "Xh", "Gj", "Zh", "Th", "Dh", "Nj", "Ll", "Rr", "Lj", "Dž");
    private static final String MARKED = "ëçčćšžğışöüâËÇČĆŠŽĞİŞÖÜÂ";
    private static final String BARE = "ecccszgisouaECCCSZGISOUA";
    private static final ShortForms SHORT_FORMS = new ShortForms();

    private NameMistakes() {}

    interface Slip {
        String of(String word, Draw draw);
    }

    static void maidenForMarried(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            if (chances.strike() && line.says(Field.MAIDEN)) {
                draft.put(line, Field.SURNAME, line.text(Field.MAIDEN), chances.channel());
            }
        }
    }

    static void fatherAsSurname(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            if (chances.strike() && line.says(Field.FATHER)) {
                draft.put(line, Field.SURNAME, line.text(Field.FATHER), chances.channel());
            }
        }
    }

    static void diminutive(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            if (chances.strike()) {
                Told told = line.told();
                List<Name> forms = SHORT_FORMS.of(told.given(), told.sex());
                Name form = forms.get(chances.detail().below(forms.size()));
                String spelled = draft.scribe()
                        .spell(form, Part.given(told.sex()), draft.event().key());
                draft.put(line, Field.GIVEN, spelled, chances.channel());
            }
        }
    }

    static void fatherMissing(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            if (chances.strike() && line.says(Field.FATHER)) {
                draft.put(line, Field.FATHER, "", chances.channel());
            }
        }
    }

    /// The rate is of all fathers' names, and those that were left out have no first letter.
    ///
    /// @param missing rate of those that were left out
    static void fatherInitial(Draft draft, Chances chances, double missing) {
        double times = 1 / (1 - missing);
        for (Line line : draft.lines()) {
            if (chances.strike(times) && line.says(Field.FATHER)) {
                draft.put(line, Field.FATHER, initial(line.text(Field.FATHER)), chances.channel());
            }
        }
    }

    /// Two letters where they are one sound: `Sh.`
    static String initial(String name) {
        boolean pair = name.length() > 1 && ONE_SOUND.contains(name.substring(0, 2));
        return name.substring(0, pair ? 2 : 1) + ".";
    }

    static void slip(Draft draft, Chances chances, Slip slip) {
        for (Line line : draft.lines()) {
            for (Field field : NAMES) {
                if (chances.strike() && line.says(field)) {
                    draft.put(line, field, slip.of(line.text(field), chances.detail()), chances.channel());
                }
            }
        }
    }

    /// A typewriter for the whole entry.
    static void diacriticsLost(Draft draft, Chances chances) {
        if (!chances.strike() || draft.scribe().language() == BookLanguage.SERBIAN_CYRILLIC) {
            return;
        }
        boolean two = chances.detail().chance(0.5);
        for (Line line : draft.lines()) {
            for (Field field : NAMES) {
                draft.put(line, field, bare(line.text(field), two), chances.channel());
            }
            draft.put(line, Field.BIRTHPLACE, bare(line.text(Field.BIRTHPLACE), two), chances.channel());
            draft.put(line, Field.RESIDENCE, bare(line.text(Field.RESIDENCE), two), chances.channel());
        }
        String place = bare(draft.place(), two);
        if (!place.equals(draft.place())) {
            draft.place(place, chances.channel());
        }
    }

    /// @param two whether đ becomes dj and not d
    static String bare(String text, boolean two) {
        StringBuilder bare = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = letter < 0x80 ? -1 : MARKED.indexOf(letter);
            if (letter == 'đ' || letter == 'Đ') {
                bare.append(letter == 'đ' ? 'd' : 'D').append(two ? "j" : "");
            } else {
                bare.append(at < 0 ? letter : BARE.charAt(at));
            }
        }
        return bare.toString();
    }

    static void swapped(Draft draft, Chances chances) {
        for (Line line : draft.lines()) {
            if (chances.strike() && line.says(Field.GIVEN) && line.says(Field.SURNAME)) {
                String given = line.text(Field.GIVEN);
                draft.put(line, Field.GIVEN, line.text(Field.SURNAME), chances.channel());
                draft.put(line, Field.SURNAME, given, chances.channel());
            }
        }
    }
}
