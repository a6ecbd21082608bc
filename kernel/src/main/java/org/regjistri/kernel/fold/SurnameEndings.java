package org.regjistri.kernel.fold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.regjistri.kernel.table.TableRow;

/// What is left of a surname without the ending that one office, language or sex gave it: `Hasani`,
/// `Hasanaj` and `Hasanović` are all `asan`.
///
/// The endings are rows of `surname-endings.tsv`. Asked for by the fold, word by word; for comparing
/// only: families of different origin may share a stem. Taking the stem of a stem changes nothing.
/// Safe for threads.
public final class SurnameEndings {
    private static final SurnameEndings KNOWN =
            new SurnameEndings(TableRow.load(SurnameEndings.class, "surname-endings.tsv", 6));

    private final String digest;
    private final List<Ending> forms;
    private final List<Ending> all;

    /// How near two surnames are, from the nearest on.
    public enum Kinship {
        /// One fold.
        SAME,
        /// One name with the endings of two offices: `Hasani` and `Hasanović`.
        FORM,
        /// One made from the other: `Prizreni` and `Prizrenlija`.
        ORIGIN,
        NONE
    }

    private enum Kind {
        FORM,
        ORIGIN
    }

    private record Ending(String letters, int least, Kind kind) {

        static Ending of(TableRow row) {
            Kind kind = switch (row.cell(2)) {
                case "form" -> Kind.FORM;
                case "origin" -> Kind.ORIGIN;
                default -> throw row.refused("no such kind: " + row.cell(2));
            };
            if (!row.cell(0).matches("[a-z]+") || !row.cell(1).matches("[2-9]")) {
                throw row.refused("not an ending: " + row.cell(0) + " " + row.cell(1));
            }
            return new Ending(row.cell(0), Integer.parseInt(row.cell(1)), kind);
        }

        boolean fits(String word) {
            return word.endsWith(letters) && word.length() >= letters.length() + least;
        }

        String without(String word) {
            return NameFold.current().fold(word.substring(0, word.length() - letters.length()));
        }
    }

    SurnameEndings(List<TableRow> rows) {
        this.digest = TableRow.digest(rows);
        this.all = rows.stream()
                .map(Ending::of)
                .sorted(Comparator.comparingInt(
                                (Ending ending) -> ending.letters().length())
                        .reversed())
                .toList();
        this.forms = all.stream().filter(ending -> ending.kind() == Kind.FORM).toList();
    }

    /// The table as it is shipped.
    public static SurnameEndings known() {
        return KNOWN;
    }

    /// Of the table's rows: kept beside what was made with them, as a fold's version is.
    public String digest() {
        return digest;
    }

    /// Without the endings that offices, languages and sexes change. Never empty where `folded` is not.
    public String stem(String folded) {
        return stripped(folded, forms);
    }

    /// Without those that made a new name of an old one too. Never empty where `folded` is not.
    public String root(String folded) {
        return stripped(folded, all);
    }

    /// Two names without a letter have nothing in common.
    public Kinship between(String foldedOne, String foldedOther) {
        if (foldedOne.isEmpty() || foldedOther.isEmpty()) {
            return Kinship.NONE;
        }
        if (foldedOne.equals(foldedOther)) {
            return Kinship.SAME;
        }
        if (stem(foldedOne).equals(stem(foldedOther))) {
            return Kinship.FORM;
        }
        return root(foldedOne).equals(root(foldedOther)) ? Kinship.ORIGIN : Kinship.NONE;
    }

    private static String stripped(String folded, List<Ending> endings) {
        return Arrays.stream(folded.split(" ", -1))
                .map(word -> strippedWord(word, endings))
                .collect(Collectors.joining(" "));
    }

    /// Only words of which every letter is heard: the fold may read the rest of another script anew.
    private static String strippedWord(String word, List<Ending> endings) {
        if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        for (Ending ending : endings) {
            if (ending.fits(word)) {
                return strippedWord(ending.without(word), endings);
            }
        }
        return word;
    }
}
