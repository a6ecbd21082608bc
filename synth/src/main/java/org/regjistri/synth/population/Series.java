package org.regjistri.synth.population;

/// A rate that changes over the years: known at some, a straight line between two.
final class Series {
    private final int[] years;
    private final double[] values;

    private Series(int[] years, double[] values) {
        this.years = years;
        this.values = values;
    }

    /// @param text `1946=3 1960=14`
    static Series of(String text) {
        String[] points = text.trim().split(" +", -1);
        int[] years = new int[points.length];
        double[] values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            int equals = points[i].indexOf('=');
            years[i] = Integer.parseInt(points[i].substring(0, equals));
            values[i] = Double.parseDouble(points[i].substring(equals + 1));
        }
        return new Series(years, values);
    }

    double at(int year) {
        if (year <= years[0]) {
            return values[0];
        }
        for (int i = 1; i < years.length; i++) {
            if (year <= years[i]) {
                double share = (year - years[i - 1]) / (double) (years[i] - years[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
