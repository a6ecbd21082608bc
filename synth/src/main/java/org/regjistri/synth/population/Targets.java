package org.regjistri.synth.population;

import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Municipality;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.tables.Rows;

/// How many residents each community shall have in each municipality, so that the censuses come out: who is too
/// many leaves, who is missing comes back.
final class Targets {
    private static final int[] ANCHORS = {1948, 1981, 1991, 2011, 2024};
    private static final int LAST_YEAR_OF_1981 = 1999;
    private static final double LEAST_ALBANIANS = 0.004;
    private final Series residents;
    private final double scale;
    private final double[][] municipalities = new double[ANCHORS.length][Places.MUNICIPALITIES + 1];
    private final double[][] of1981 = new double[Community.COUNT][Places.MUNICIPALITIES + 1];
    private final double[][] of2024 = new double[Community.COUNT][Places.MUNICIPALITIES + 1];
    private final Series[] before = new Series[Community.COUNT];
    private final Series[] since = new Series[Community.COUNT];

    Targets(Rates rates, Places places, double scale) {
        this.residents = rates.get("residents");
        this.scale = scale;
        for (Municipality one : places.municipalities()) {
            municipalities[0][one.code()] = one.residents1981() * one.growth();
            municipalities[1][one.code()] = one.residents1981();
            municipalities[2][one.code()] = 0.55 * one.residents1981() + 0.45 * one.census2011() / 1000.0;
            municipalities[3][one.code()] = one.census2011();
            municipalities[4][one.code()] = one.census2024();
        }
        for (double[] row : municipalities) {
            toShares(row);
        }
        for (String[] cells : Rows.of(Places.class, "communities.tsv")) {
            double[][] table = cells[1].equals("1981") ? of1981 : of2024;
            for (int i = 2; i < cells.length; i++) {
                table[i - 1][Integer.parseInt(cells[0])] = Double.parseDouble(cells[i]);
            }
        }
        for (int code = Community.SERBIAN.code(); code <= Community.GORANI.code(); code++) {
            String group = group(Community.of(code)).name();
            before[code] = rates.get("share1981." + group);
            since[code] = rates.get("share2024." + group);
        }
    }

    /// Roma, Ashkali and Egyptians have their rates in common.
    static Community group(Community community) {
        return switch (community) {
            case ASHKALI, EGYPTIAN -> Community.ROMA;
            case FOREIGN -> Community.ALBANIAN;
            default -> community;
        };
    }

    private static void toShares(double[] row) {
        double sum = 0;
        for (double one : row) {
            sum += one;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
    }

    /// People at the beginning of the year, by code of community and of municipality.
    double[][] at(int year) {
        double[][] cells = new double[Community.COUNT][Places.MUNICIPALITIES + 1];
        double[][] table = year <= LAST_YEAR_OF_1981 ? of1981 : of2024;
        Series[] factors = year <= LAST_YEAR_OF_1981 ? before : since;
        double all = residents.at(year) * 1000 * scale;
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            double here = all * share(m, year);
            double others = 0;
            for (int c = Community.SERBIAN.code(); c <= Community.GORANI.code(); c++) {
                cells[c][m] = table[c][m] * factors[c].at(year) * 1000 * scale;
                others += cells[c][m];
            }
            double room = here * (1 - LEAST_ALBANIANS);
            if (others > room) {
                for (int c = Community.SERBIAN.code(); c <= Community.GORANI.code(); c++) {
                    cells[c][m] *= room / others;
                }
                others = room;
            }
            cells[Community.ALBANIAN.code()][m] = here - others;
        }
        return cells;
    }

    private double share(int municipality, int year) {
        if (year <= ANCHORS[0]) {
            return municipalities[0][municipality];
        }
        for (int i = 1; i < ANCHORS.length; i++) {
            if (year <= ANCHORS[i]) {
                double part = (year - ANCHORS[i - 1]) / (double) (ANCHORS[i] - ANCHORS[i - 1]);
                return municipalities[i - 1][municipality]
                        + part * (municipalities[i][municipality] - municipalities[i - 1][municipality]);
            }
        }
        return municipalities[ANCHORS.length - 1][municipality];
    }
}
