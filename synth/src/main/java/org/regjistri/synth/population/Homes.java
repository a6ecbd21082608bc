package org.regjistri.synth.population;

import java.util.Arrays;
import java.util.List;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;

/// In which settlement of a municipality a family of a community lives: in the seat, or in one of the villages that
/// are the community's. Which villages these are, and how big they are, is drawn: an assumption.
final class Homes {
    private static final long VILLAGES = 1;
    private static final double SMALLEST_SHARE = 0.004;
    private final Places places;
    private final int[][][] villages = new int[Community.COUNT][Places.MUNICIPALITIES + 1][];
    private final double[][][] weights = new double[Community.COUNT][Places.MUNICIPALITIES + 1][];

    Homes(Places places, Targets targets, long seed) {
        this.places = places;
        double[][] cells = targets.at(1981);
        for (int m = 1; m <= Places.MUNICIPALITIES; m++) {
            share(m, cells, seed);
        }
    }

    /// Goes through the villages in a drawn order, the bigger ones first, and gives each to the community that
    /// still lacks most.
    private void share(int municipality, double[][] cells, long seed) {
        List<Place> all = places.settlements(municipality);
        int count = all.size() - 1;
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = all.get(i + 1).index();
        }
        Draw draw = new Draw(seed, Purpose.FOUNDERS, VILLAGES, municipality);
        for (int i = count - 1; i > 0; i--) {
            int other = draw.below(i + 1);
            int here = order[i];
            order[i] = order[other];
            order[other] = here;
        }
        double[] lacks = new double[Community.COUNT];
        double sum = 0;
        for (int c = 0; c < Community.COUNT; c++) {
            lacks[c] = cells[c][municipality];
            sum += lacks[c];
        }
        double unit = sum / harmonic(count);
        for (int i = 0; i < count; i++) {
            int owner = lacksMost(lacks, sum);
            double weight = unit / size(i);
            lacks[owner] -= weight;
            append(owner, municipality, order[i], weight);
        }
        for (int c = 0; c < Community.COUNT; c++) {
            if (villages[c][municipality] == null) {
                append(c, municipality, places.seat(municipality).index(), 1);
            }
            accumulate(weights[c][municipality]);
        }
    }

    private static int lacksMost(double[] lacks, double sum) {
        int most = 0;
        for (int c = 1; c < lacks.length; c++) {
            if (lacks[c] > lacks[most] && lacks[c] > SMALLEST_SHARE * sum) {
                most = c;
            }
        }
        return most;
    }

    private static double size(int rank) {
        return StrictMath.pow(rank + 3.0, 0.8);
    }

    private static double harmonic(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1 / size(i);
        }
        return sum;
    }

    private void append(int community, int municipality, int place, double weight) {
        int[] had = villages[community][municipality];
        double[] weighed = weights[community][municipality];
        int size = had == null ? 0 : had.length;
        villages[community][municipality] = had == null ? new int[1] : Arrays.copyOf(had, size + 1);
        weights[community][municipality] = weighed == null ? new double[1] : Arrays.copyOf(weighed, size + 1);
        villages[community][municipality][size] = place;
        weights[community][municipality][size] = weight;
    }

    private static void accumulate(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
    }

    /// Towns grow: in 1946 half as many lived there as in our days.
    int draw(int community, int municipality, int year, Draw draw) {
        double urban = places.municipality(municipality).urban()
                * (year >= 2011 ? 1 : 0.5 + 0.5 * Math.max(0, year - 1946) / 65.0);
        if (draw.chance(urban)) {
            return places.seat(municipality).index();
        }
        double[] upTo = weights[community][municipality];
        double at = draw.unit() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return villages[community][municipality][Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1)];
    }
}
