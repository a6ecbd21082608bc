package org.regjistri.synth.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.tables.Rows;

/// Names to be given and borne: which one is drawn depends on community, sex and year as the tables
/// tell. Reading them takes some tenths of a second: once for a country. Safe for threads.
public final class NameTables {
    private static final int HUNDRED = 100;

    private final NameIndex forenames = new NameIndex();
    private final NameIndex surnames = new NameIndex();
    private final Map<Community, List<Loan>> loans = new EnumMap<>(Community.class);
    private final Forenames given;
    private final Surnames borne;

    private record Loan(Community from, int ofHundred) {}

    public NameTables() {
        List<Fashion> fashions = Rows.of(NameTables.class, "forenames.tsv").stream()
                .map(Fashion::of)
                .toList();
        given = new Forenames(fashions, forenames);
        borne = new Surnames(fashions, surnames);
        for (String[] row : Rows.of(NameTables.class, "mixtures.tsv")) {
            loans.computeIfAbsent(Community.valueOf(row[0]), _ -> new ArrayList<>())
                    .add(new Loan(Community.valueOf(row[1]), Integer.parseInt(row[2])));
        }
    }

    /// @param year of birth; before 1880 as 1880, after 2030 as 2030
    /// @return its number for [#forename(int)]
    public int forename(Community community, Sex sex, int year, Draw draw) {
        return given.draw(lender(community, draw), sex, year, draw);
    }

    /// @return its number for [#surname(int)]
    public int surname(Community community, Draw draw) {
        return borne.draw(lender(community, draw), draw);
    }

    public Name forename(int index) {
        return forenames.at(index);
    }

    public Name surname(int index) {
        return surnames.at(index);
    }

    /// How many different ones there are.
    public int forenames() {
        return forenames.size();
    }

    public int surnames() {
        return surnames.size();
    }

    private Community lender(Community community, Draw draw) {
        List<Loan> of = loans.get(community);
        if (of == null) {
            return community;
        }
        int drawn = draw.below(HUNDRED);
        for (Loan loan : of) {
            drawn -= loan.ofHundred();
            if (drawn < 0) {
                return loan.from();
            }
        }
        return community;
    }
}
