package org.regjistri.synth.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.synth.tables.Rows;

/// All places: the settlements of Kosovo, then the towns abroad.
public final class Places {
    /// Municipalities are counted from 1 to this.
    public static final int MUNICIPALITIES = 38;

    public static final String KOSOVO = "XKX";

    private final List<Place> all = new ArrayList<>();
    private final List<Municipality> municipalities;
    private final List<List<Place>> settlements = new ArrayList<>();
    private final Map<String, List<Place>> towns = new HashMap<>();
    private final int abroadFrom;

    public Places() {
        municipalities = Rows.of(Places.class, "municipalities.tsv").stream()
                .map(Municipality::of)
                .toList();
        for (int i = 0; i <= MUNICIPALITIES; i++) {
            settlements.add(new ArrayList<>());
        }
        for (String[] cells : Rows.of(Places.class, "settlements.tsv")) {
            int municipality = Integer.parseInt(cells[0].substring(0, 2));
            boolean seat = cells[0].endsWith("-001");
            Place place = new Place(all.size(), KOSOVO, cells[0], municipality, seat, cells[1], cells[2], cells[3]);
            all.add(place);
            settlements.get(municipality).add(place);
        }
        abroadFrom = all.size();
        for (String[] cells : Rows.of(Places.class, "towns-abroad.tsv")) {
            List<Place> ofCountry = towns.computeIfAbsent(cells[0], _ -> new ArrayList<>());
            for (String town : cells[1].split("\\|", -1)) {
                Place place = new Place(all.size(), cells[0], "", 0, false, town, town, town);
                all.add(place);
                ofCountry.add(place);
            }
        }
    }

    public int count() {
        return all.size();
    }

    public Place get(int index) {
        return all.get(index);
    }

    public boolean isAbroad(int index) {
        return index >= abroadFrom;
    }

    /// @param code 1 to 38
    public Municipality municipality(int code) {
        return municipalities.get(code - 1);
    }

    public List<Municipality> municipalities() {
        return municipalities;
    }

    /// The first is the seat.
    public List<Place> settlements(int municipality) {
        return settlements.get(municipality);
    }

    public Place seat(int municipality) {
        return settlements.get(municipality).getFirst();
    }

    /// @param country ISO 3166-1 alpha-3
    public List<Place> towns(String country) {
        List<Place> known = towns.get(country);
        if (known == null) {
            throw new IllegalArgumentException("No towns of " + country);
        }
        return known;
    }
}
