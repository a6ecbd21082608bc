package org.regjistri.synth.report;

import org.regjistri.kernel.Sex;

/// Men to the left, women to the right, the young below, in groups of five years.
final class PyramidPlot {
    private static final int WIDTH = 370;
    private static final int HEIGHT = 330;
    private static final int TOP = 56;
    private static final int BAR = 13;
    private static final int YEARS = 5;

    /// The last group is open.
    private static final int GROUPS = 18;

    private static final int MIDDLE = WIDTH / 2;
    private static final int GAP = 18;
    private static final int LARGEST_AGE = Integer.MAX_VALUE - 1;

    private PyramidPlot() {}

    static String svg(int year, Ages ages, double size) {
        var svg = new Svg(
                WIDTH,
                HEIGHT,
                "Residents by age and sex, " + year,
                "Age pyramid: men left, women right, the youngest below; " + Unit.RATE.written(ages.average())
                        + " years old on average.");
        double largest = 0;
        for (int group = 0; group < GROUPS; group++) {
            largest = Math.max(largest, Math.max(count(ages, Sex.MALE, group), count(ages, Sex.FEMALE, group)) / size);
        }
        var women = new Scale(largest, MIDDLE + GAP, WIDTH - 10.0);
        var men = new Scale(largest, MIDDLE - GAP, 10);
        svg.text(MIDDLE - GAP, 44, "end", "", "men");
        svg.text(MIDDLE + GAP, 44, "start", "", "women");
        for (int group = 0; group < GROUPS; group++) {
            bars(svg, ages, size, group, men, women);
        }
        double end = men.marks()[men.marks().length - 1];
        svg.text(men.at(end), HEIGHT - 14, "start", "", Scale.written(end));
        svg.text(women.at(end), HEIGHT - 14, "end", "", Scale.written(end));
        return svg.whole();
    }

    private static void bars(Svg svg, Ages ages, double size, int group, Scale men, Scale women) {
        double y = TOP + (double) BAR * (GROUPS - 1 - group);
        String name = name(group);
        double left = count(ages, Sex.MALE, group) / size;
        double right = count(ages, Sex.FEMALE, group) / size;
        svg.box(
                "f0",
                men.at(left),
                y,
                men.at(0) - men.at(left),
                BAR - 1.5,
                "Men " + name + ": " + Unit.COUNT.written(left));
        svg.box(
                "f1",
                women.at(0),
                y,
                women.at(right) - women.at(0),
                BAR - 1.5,
                "Women " + name + ": " + Unit.COUNT.written(right));
        if (group % 2 == 0) {
            svg.text(MIDDLE, y + BAR - 3, "middle", "", Integer.toString(group * YEARS));
        }
    }

    private static String name(int group) {
        int first = group * YEARS;
        return group == GROUPS - 1 ? first + " and over" : first + " to " + (first + YEARS - 1);
    }

    private static long count(Ages ages, Sex sex, int group) {
        int first = group * YEARS;
        return ages.count(sex, first, group == GROUPS - 1 ? LARGEST_AGE : first + YEARS - 1);
    }
}
