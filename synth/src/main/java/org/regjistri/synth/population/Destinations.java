package org.regjistri.synth.population;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.names.Community;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.tables.Rows;

/// Where those who leave go.
final class Destinations {
    private final Places places;
    private final List<Time> times = new ArrayList<>();

    private record Time(Community community, int from, int until, String[] countries, int[] upTo) {}

    Destinations(Places places) {
        this.places = places;
        for (String[] cells : Rows.of(Places.class, "abroad.tsv")) {
            String[] weighed = cells[3].split(" ", -1);
            String[] countries = new String[weighed.length];
            int[] upTo = new int[weighed.length];
            int sum = 0;
            for (int i = 0; i < weighed.length; i++) {
                countries[i] = weighed[i].substring(0, 3);
                sum += Integer.parseInt(weighed[i].substring(4));
                upTo[i] = sum;
            }
            times.add(new Time(
                    Community.valueOf(cells[0]),
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    countries,
                    upTo));
        }
    }

    /// The bigger towns of a country come first and receive more.
    int draw(Community community, int year, Draw draw) {
        for (Time time : times) {
            if (time.community == community && year >= time.from && year <= time.until) {
                int at = draw.below(time.upTo[time.upTo.length - 1]);
                int country = 0;
                while (at >= time.upTo[country]) {
                    country++;
                }
                List<Place> towns = places.towns(time.countries[country]);
                return towns.get(Math.min(draw.below(towns.size()), draw.below(towns.size())))
                        .index();
            }
        }
        throw new IllegalStateException("Nowhere to go for " + community + " in " + year);
    }
}
