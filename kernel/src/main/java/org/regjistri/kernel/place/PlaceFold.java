package org.regjistri.kernel.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.table.TableRow;

/// One spelling for a place that Albanian and Serbian name with the same words in their own order and
/// grammar: `Ratishi i Epërm` and `Gornji Ratiš` are `ratis gorni`.
///
/// First the fold of names, then the words of `place-words.tsv`, then the last vowel, which is case and
/// definiteness (`Gjilan`, `Gjilani`). For comparing only. Takes any text; folding what is folded
/// changes nothing. Safe for threads.
public final class PlaceFold {
    private static final NameFold NAMES = NameFold.current();
    private static final String LAST_VOWELS = "aeiou";
    /// So many letters stay before a vowel that is dropped: `Peja` and `Peć` are told by their names.
    private static final int STEM_MIN = 4;

    private static final PlaceFold CURRENT = new PlaceFold(TableRow.load(PlaceFold.class, "place-words.tsv", 7));

    private final String digest;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, String> endings = new LinkedHashMap<>();

    private enum Kind {
        SIDE,
        THING,
        RANK,
        LINK,
        JOINED
    }

    private record Word(String common, Kind kind) {}

    PlaceFold(List<TableRow> rows) {
        this.digest = TableRow.digest(rows);
        rows.forEach(this::add);
    }

    /// The fold with the table as it is shipped.
    public static PlaceFold current() {
        return CURRENT;
    }

    /// Of the table's rows: kept beside what was made with them, as a fold's version is.
    public String digest() {
        return digest;
    }

    /// Words of small letters with single blanks between; empty where the text has no letter.
    public String fold(String text) {
        String before = NAMES.fold(text);
        String folded = once(before);
        while (!folded.equals(before)) {
            before = folded;
            folded = once(NAMES.fold(before));
        }
        return folded;
    }

    private String once(String folded) {
        List<String> names = new ArrayList<>();
        List<String> things = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        List<String> written = apart(folded);
        for (int i = firstOfName(written); i < written.size(); i++) {
            Word word = words.get(written.get(i));
            if (word == null) {
                names.add(withCommonEnding(withoutLastVowel(written.get(i))));
            } else if (word.kind() == Kind.SIDE) {
                sides.add(word.common());
            } else if (word.kind() == Kind.THING) {
                things.add(word.common());
            } else if (word.kind() != Kind.LINK || i == 0 || i == written.size() - 1) {
                names.add(word.common());
            }
        }
        things.sort(null);
        sides.sort(null);
        names.addAll(things);
        names.addAll(sides);
        return String.join(" ", names);
    }

    /// `Novosellë` in the two words that `Novo Selo` has.
    private List<String> apart(String folded) {
        List<String> apart = new ArrayList<>();
        for (String written : folded.split(" ", -1)) {
            Word word = words.get(written);
            apart.addAll(
                    List.of((word != null && word.kind() == Kind.JOINED ? word.common() : written).split(" ", -1)));
        }
        return apart;
    }

    /// Words of rank go where something that is a name follows: not in `Novo Selo`, nor in `Selo`.
    private int firstOfName(List<String> written) {
        int first = 0;
        while (is(written, first, Kind.RANK)) {
            int next = first + (is(written, first + 1, Kind.LINK) ? 2 : 1);
            if (next >= written.size() || is(written, next, Kind.SIDE)) {
                return first;
            }
            first = next;
        }
        return first;
    }

    private boolean is(List<String> written, int at, Kind kind) {
        Word word = at < written.size() ? words.get(written.get(at)) : null;
        return word != null && word.kind() == kind;
    }

    private String withoutLastVowel(String word) {
        int last = word.length() - 1;
        return last >= STEM_MIN && LAST_VOWELS.indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
    }

    private String withCommonEnding(String word) {
        for (Map.Entry<String, String> ending : endings.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() >= ending.getKey().length() + STEM_MIN - 1) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }

    private void add(TableRow row) {
        if (row.cell(1).equals("end")) {
            row.list(3).forEach(ending -> endings.put(ending, row.cell(0)));
        } else {
            addWord(row);
        }
    }

    private void addWord(TableRow row) {
        Kind kind = switch (row.cell(1)) {
            case "side" -> Kind.SIDE;
            case "thing" -> Kind.THING;
            case "rank" -> Kind.RANK;
            case "link" -> Kind.LINK;
            case "joined" -> Kind.JOINED;
            default -> throw row.refused("no such kind: " + row.cell(1));
        };
        Word common = new Word(NAMES.fold(row.cell(0)), kind);
        List<String> forms = new ArrayList<>(kind == Kind.JOINED ? List.of() : List.of(row.cell(0)));
        forms.addAll(row.list(2));
        forms.addAll(row.list(3));
        for (String form : forms) {
            Word known = words.put(NAMES.fold(form), common);
            if (known != null && !Objects.equals(known, common)) {
                throw row.refused(form + " is already " + known.common());
            }
        }
    }
}
