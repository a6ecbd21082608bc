package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.places.Municipality;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;

/// The register areas of 1946 to 1999: each kept books of its own for the settlements that belonged to it. The
/// municipalities of after 1999 did not exist; their settlements were areas of the one that they came out of.
public final class Areas {
    private final List<Area> all = new ArrayList<>();
    private final int[] ofPlace;

    /// @param code of the municipality of the time and a number. Example: `19-02`
    /// @param seat where the office stood
    /// @param municipality of the time
    public record Area(int index, String code, Place seat, int municipality) {}

    public Areas(Places places, long seed) {
        ofPlace = new int[places.count()];
        int[] numbers = new int[Places.MUNICIPALITIES + 1];
        for (Municipality municipality : places.municipalities()) {
            List<Place> settlements = places.settlements(municipality.code());
            int count = Math.min(municipality.areas(), settlements.size());
            int first = all.size();
            for (int i = 0; i < count; i++) {
                int parent = municipality.ofTheTime();
                int number = ++numbers[parent];
                String code = (parent < 10 ? "0" : "") + parent + (number < 10 ? "-0" : "-") + number;
                all.add(new Area(
                        all.size(),
                        code,
                        settlements.get(i == 0 ? 0 : 1 + (i - 1) * 7 % (settlements.size() - 1)),
                        parent));
            }
            for (Place place : settlements) {
                Draw draw = new Draw(seed, Purpose.BOOKS, place.index());
                ofPlace[place.index()] = place.seat() ? first : first + draw.below(count);
            }
            for (int i = 0; i < count; i++) {
                ofPlace[all.get(first + i).seat().index()] = first + i;
            }
        }
    }

    public List<Area> all() {
        return List.copyOf(all);
    }

    /// @param place index of a settlement
    public Area of(int place) {
        return all.get(ofPlace[place]);
    }
}
