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

    private record Time(Community community, int from, int until, List<Weighed> countries) {}

    /// @param upTo weight of this one and of those before it
    private record Weighed(String country, int upTo) {}

    Destinations(Places places) {
        this.places = places;
        for (String[] cells : Rows.of(Places.class, "abroad.tsv")) {
            List<Weighed> countries = new ArrayList<>();
            int sum = 0;
            for (String weighed : cells[3].split(" ", -1)) {
                sum += Integer.parseInt(weighed.substring(4));
                countries.add(new Weighed(weighed.substring(0, 3), sum));
            }
            times.add(new Time(
                    Community.valueOf(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), countries));
        }
    }

    /// The bigger towns of a country come first and receive more.
    int draw(Community community, int year, Draw draw) {
        for (Time time : times) {
            if (time.community == community && year >= time.from && year <= time.until) {
                int at = draw.below(time.countries.getLast().upTo);
                Weighed chosen = time.countries.stream()
                        .filter(one -> at < one.upTo)
                        .findFirst()
                        .orElseThrow();
                List<Place> towns = places.towns(chosen.country);
                return towns.get(Math.min(draw.below(towns.size()), draw.below(towns.size())))
                        .index();
            }
        }
        throw new IllegalStateException("Nowhere to go for " + community + " in " + year);
    }
}
