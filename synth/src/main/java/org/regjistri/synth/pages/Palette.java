package org.regjistri.synth.pages;

import java.util.Arrays;
import java.util.List;

/// The colours of one picture: steps of its paper, and each ink on light and on dark paper in steps
/// of its strength.
final class Palette {
    private static final int STRENGTHS = 7;
    private static final double[] PAPERS = {0.14, 0.42};
    private static final int BED = 0x3B3733;
    private static final int UNKNOWN = -1;

    private final int[] colours;
    private final int[] nearest = new int[1 << 18];

    Palette(List<Ink> inks) {
        this.colours = new int[Paper.LEVELS + 1 + inks.size() * PAPERS.length * STRENGTHS];
        int next = 0;
        for (int level = 0; level < Paper.LEVELS; level++) {
            colours[next++] = paper(level);
        }
        colours[next++] = BED;
        for (Ink ink : inks) {
            for (double shade : PAPERS) {
                int ground = paper((int) (shade * Paper.LEVELS));
                for (int strength = 1; strength <= STRENGTHS; strength++) {
                    colours[next++] = mixed(ground, ink.rgb(), (double) strength / STRENGTHS);
                }
            }
        }
        Arrays.fill(nearest, UNKNOWN);
    }

    /// Paper gets browner as it gets darker.
    private static int paper(int level) {
        double dark = level * 0.0116;
        return rgb(243 * (1 - dark * 0.9), 235 * (1 - dark * 1.08), 214 * (1 - dark * 1.42));
    }

    private static int rgb(double red, double green, double blue) {
        return (int) (red + 0.5) << 16 | (int) (green + 0.5) << 8 | (int) (blue + 0.5);
    }

    private static int mixed(int ground, int ink, double strength) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = (ground >> shift & 255) * (1 - strength) + (ink >> shift & 255) * strength;
            mixed |= (int) (value + 0.5) << shift;
        }
        return mixed;
    }

    int colour(int index) {
        return colours[index];
    }

    int bed() {
        return BED;
    }

    /// @param paper the level of the paper beneath
    int index(int rgb, int paper) {
        if (rgb == colours[paper]) {
            return paper;
        }
        int cell = (rgb >> 18 & 63) << 12 | (rgb >> 10 & 63) << 6 | (rgb >> 2 & 63);
        if (nearest[cell] == UNKNOWN) {
            nearest[cell] = search(rgb);
        }
        return nearest[cell];
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (rgb >> shift & 255) - (colours[i] >> shift & 255);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    int[] colours() {
        return colours.clone();
    }
}
