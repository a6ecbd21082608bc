package org.regjistri.synth.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;

/// Forenames that a community itself gives, by sex and year.
final class Forenames {
    static final int FIRST_YEAR = 1880;
    static final int LAST_YEAR = 2030;

    private final NameIndex index;
    private final Map<Community, Map<Sex, Lot[]>> lots = new EnumMap<>(Community.class);

    Forenames(List<Fashion> fashions, NameIndex index) {
        this.index = index;
        for (Community community : Community.values()) {
            Map<Sex, Lot[]> bySex = new EnumMap<>(Sex.class);
            for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
                bySex.put(sex, years(fashions, community, sex));
            }
            lots.put(community, bySex);
        }
    }

    private Lot[] years(List<Fashion> fashions, Community community, Sex sex) {
        List<Fashion> own = fashions.stream()
                .filter(fashion -> fashion.community() == community && fashion.sex() == sex)
                .toList();
        Lot[] years = new Lot[LAST_YEAR - FIRST_YEAR + 1];
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Lot.Builder lot = new Lot.Builder();
            for (Fashion fashion : own) {
                lot.add(index.of(fashion.spelled()), fashion.weightIn(year));
            }
            years[year - FIRST_YEAR] = lot.build();
        }
        return years;
    }

    int draw(Community community, Sex sex, int year, Draw draw) {
        Lot[] years = Objects.requireNonNull(lots.get(community)).get(sex);
        return Objects.requireNonNull(years)[Math.clamp(year, FIRST_YEAR, LAST_YEAR) - FIRST_YEAR].draw(draw);
    }
}
