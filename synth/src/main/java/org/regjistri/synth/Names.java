package org.regjistri.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.kernel.Sex;

/// Forenames as they were given in their time, and surnames, by community.
final class Names {
    /// How slowly the weight of a forename falls with its place in the row: the eighth weighs half of
    /// the first.
    private static final double SLOWNESS = 8;

    private final List<Forenames> forenames = new ArrayList<>();
    private final Map<Community, Weighted<String>> surnames = new EnumMap<>(Community.class);

    private record Forenames(Community community, Sex sex, int from, int until, Weighted<String> names) {

        static Forenames of(String[] cells) {
            Weighted<String> names = new Weighted<>();
            String[] inOrder = cells[4].split(" ", -1);
            for (int i = 0; i < inOrder.length; i++) {
                names.add(inOrder[i], SLOWNESS / (SLOWNESS + i));
            }
            return new Forenames(
                    Community.valueOf(cells[0]),
                    Sex.valueOf(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    names);
        }

        boolean areFor(Community whose, Sex which, int year) {
            return community == whose && sex == which && year >= from && year <= until;
        }
    }

    Names() {
        Table.rows("forenames.tsv").forEach(cells -> forenames.add(Forenames.of(cells)));
        for (String[] cells : Table.rows("surnames.tsv")) {
            Weighted<String> names = surnames.computeIfAbsent(Community.valueOf(cells[0]), c -> new Weighted<>());
            for (String name : cells[2].split(" ", -1)) {
                names.add(name, Integer.parseInt(cells[1]));
            }
        }
    }

    /// @param taken the names of brothers and sisters, which are not given again
    String given(Community community, Sex sex, int year, Set<String> taken, Chance chance) {
        for (Forenames row : forenames) {
            if (row.areFor(community, sex, year)) {
                String name = row.names.draw(chance);
                while (taken.contains(name)) {
                    name = row.names.draw(chance);
                }
                return name;
            }
        }
        throw new IllegalStateException("No forenames for " + community + " " + sex + " " + year);
    }

    String surname(Community community, Chance chance) {
        Weighted<String> names = surnames.get(community);
        if (names == null) {
            throw new IllegalStateException("No surnames for " + community);
        }
        return names.draw(chance);
    }
}
