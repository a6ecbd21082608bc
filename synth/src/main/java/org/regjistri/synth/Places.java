package org.regjistri.synth;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.SettlementCode;

/// Where families live and children are born.
final class Places {
    private static final int FIRST_YEAR_OF_HOSPITALS = 1975;

    private final Map<Community, Weighted<MunicipalityCode>> homes = new EnumMap<>(Community.class);
    private final Map<MunicipalityCode, Integer> villages = new HashMap<>();
    private final Map<MunicipalityCode, MunicipalityCode> hospitals = new HashMap<>();
    private final Weighted<BirthPlace> abroad = new Weighted<>();

    Places() {
        Community[] columns = {
            Community.ALBANIAN, Community.SERBIAN, Community.BOSNIAK, Community.TURKISH, Community.OTHER
        };
        for (String[] cells : Table.rows("municipalities.tsv")) {
            MunicipalityCode code = MunicipalityCode.of(cells[0]);
            villages.put(code, Integer.parseInt(cells[1]));
            hospitals.put(code, MunicipalityCode.of(cells[2]));
            for (int i = 0; i < columns.length; i++) {
                homes.computeIfAbsent(columns[i], c -> new Weighted<>()).add(code, Integer.parseInt(cells[3 + i]));
            }
        }
        for (String[] cells : Table.rows("towns-abroad.tsv")) {
            String[] towns = cells[2].split(" ", -1);
            for (String town : towns) {
                abroad.add(
                        new BirthPlace.Abroad(CountryCode.of(cells[0]), town),
                        Double.parseDouble(cells[1]) / towns.length);
            }
        }
    }

    MunicipalityCode home(Community community, Chance chance) {
        Weighted<MunicipalityCode> known = homes.get(community);
        if (known == null) {
            throw new IllegalStateException("Nobody of " + community + " has a home here");
        }
        return known.draw(chance);
    }

    BirthPlace inKosovo(MunicipalityCode home, int year, Chance chance) {
        MunicipalityCode hospital = hospitals.get(home);
        if (hospital != null && chance.of(year < FIRST_YEAR_OF_HOSPITALS ? 0.1 : 0.55)) {
            return new BirthPlace.InKosovo(settlement(hospital, 1));
        }
        int number = chance.of(0.5) ? 1 : chance.between(1, 1 + villages.getOrDefault(home, 0));
        return new BirthPlace.InKosovo(settlement(home, number));
    }

    BirthPlace abroad(Chance chance) {
        return abroad.draw(chance);
    }

    private static SettlementCode settlement(MunicipalityCode municipality, int number) {
        return SettlementCode.of(municipality.value() + "-00" + number);
    }
}
