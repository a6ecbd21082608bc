package org.regjistri.synth.places;

/// A municipality of today, with what the censuses counted in it.
///
/// @param code 1 to 38
/// @param counted2011 false for the four northern ones, where `census2011` is an estimate
/// @param urban share of the residents that live in the seat
/// @param residents1981 thousands, within the borders of today
/// @param growth residents of 1948 by those of 1981
/// @param hospital code of the municipality in whose hospital the children are born
/// @param areas how many register areas kept books
/// @param parent the municipality that it came out of after 1999; 0 where it existed before
public record Municipality(
        int code,
        String name,
        int census2011,
        boolean counted2011,
        int census2024,
        double urban,
        double residents1981,
        double growth,
        int hospital,
        int areas,
        int parent) {

    static Municipality of(String[] cells) {
        boolean counted = !cells[2].startsWith("(");
        return new Municipality(
                Integer.parseInt(cells[0]),
                cells[1],
                Integer.parseInt(counted ? cells[2] : cells[2].substring(1, cells[2].length() - 1)),
                counted,
                Integer.parseInt(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Integer.parseInt(cells[7]),
                Integer.parseInt(cells[8]),
                Integer.parseInt(cells[9]));
    }

    /// The municipality in whose books its people stood before 1999.
    public int ofTheTime() {
        return parent == 0 ? code : parent;
    }
}
