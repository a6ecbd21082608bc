package org.regjistri.synth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.BookKind;

/// Everything of ours that can be compared, at full size.
final class Comparisons {
    private static final double OF_A_MUNICIPALITY = 10;
    private static final double OF_A_NAME = 15;
    private static final String CENSUS = "Agency of Statistics";
    private final Measures ours;
    private final Facts facts;

    Comparisons(Measures ours, Facts facts) {
        this.ours = ours;
        this.facts = facts;
    }

    List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        Arrays.stream(Figure.Topic.values()).forEach(topic -> all.addAll(figures(topic)));
        Arrays.stream(Series.values()).forEach(what -> all.addAll(series(what)));
        all.addAll(municipalities(2011));
        all.addAll(municipalities(2024));
        all.addAll(surnames());
        all.addAll(forenames());
        return all;
    }

    List<Comparison> figures(Figure.Topic topic) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.topic() == topic)
                .map(figure -> new Comparison(figure.words(), figure.unit(), facts.figure(figure), value(figure)))
                .toList();
    }

    private @Nullable Double value(Figure figure) {
        Double given = ours.figures().get(figure);
        Double value = given == null ? reckoned(figure) : given;
        return value == null || figure.unit() != Unit.COUNT ? value : Double.valueOf(value / ours.scale());
    }

    /// What follows from what was measured by age, municipality or decade.
    private @Nullable Double reckoned(Figure figure) {
        return switch (figure) {
            case RESIDENTS_2011 -> counted(2011);
            case RESIDENTS_2024 -> counted(2024);
            case AVERAGE_AGE_2011 -> ofAges(2011, Ages::average);
            case AVERAGE_AGE_2024 -> ofAges(2024, Ages::average);
            case AGED_UNDER_15_2011 -> ofAges(2011, ages -> ages.share(0, 14));
            case AGED_15_TO_64_2024 -> ofAges(2024, ages -> ages.share(15, 64));
            case AGED_65_AND_OVER_2011 -> ofAges(2011, ages -> ages.share(65, Integer.MAX_VALUE - 1));
            case WOMEN_2024 -> ofAges(2024, Ages::shareOfWomen);
            case RECORDS -> ours.records().isEmpty() ? null : (double) records();
            case RECORDS_OF_BIRTHS -> shareOf(BookKind.BIRTHS);
            case RECORDS_OF_MARRIAGES -> shareOf(BookKind.MARRIAGES);
            case RECORDS_OF_DEATHS -> shareOf(BookKind.DEATHS);
            default -> null;
        };
    }

    private @Nullable Double ofAges(int year, ToDoubleFunction<Ages> figure) {
        Ages ages = ours.ages().get(year);
        return ages == null ? null : Double.valueOf(figure.applyAsDouble(ages));
    }

    /// Ours of the municipalities that the census counted, at the size that ours has.
    private @Nullable Double counted(int year) {
        SortedMap<Integer, Long> residents = ours.municipalities(year);
        if (residents.isEmpty()) {
            return null;
        }
        return facts.municipalities().stream()
                .filter(municipality -> municipality.counted(year) > 0)
                .mapToDouble(municipality -> residents.getOrDefault(municipality.code(), 0L))
                .sum();
    }

    private long records() {
        return ours.records().values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private @Nullable Double shareOf(BookKind kind) {
        long all = records();
        long some = ours.records().values().stream()
                .mapToLong(kinds -> kinds.getOrDefault(kind, 0L))
                .sum();
        return all == 0 ? null : Double.valueOf(100.0 * some / all);
    }

    List<Comparison> series(Series what) {
        NavigableMap<Integer, Double> years = yearly(what);
        return facts.series(what).stream()
                .map(fact -> new Comparison(what.words() + ", " + fact.at(), what.unit(), fact, at(fact.at(), years)))
                .toList();
    }

    /// Ours at full size; what is reckoned from other series, too.
    NavigableMap<Integer, Double> yearly(Series what) {
        return switch (what) {
            case BIRTH_RATE -> perThousand(Series.BIRTHS_HERE);
            case DEATH_RATE -> perThousand(Series.DEATHS_HERE);
            case LIFE_EXPECTANCY -> lifeExpectancy();
            default -> {
                double divisor = what.unit() == Unit.COUNT ? ours.scale() : 1;
                NavigableMap<Integer, Double> scaled = new TreeMap<>();
                ours.series(what).forEach((year, value) -> scaled.put(year, value / divisor));
                yield scaled;
            }
        };
    }

    private NavigableMap<Integer, Double> perThousand(Series events) {
        NavigableMap<Integer, Double> rates = new TreeMap<>();
        ours.series(events).forEach((year, count) -> {
            Double before = ours.series(Series.RESIDENTS).get(year - 1);
            Double after = ours.series(Series.RESIDENTS).get(year);
            if (before != null && after != null) {
                rates.put(year, 1000 * count / ((before + after) / 2));
            }
        });
        return rates;
    }

    /// As measured, or half way between women's and men's.
    private NavigableMap<Integer, Double> lifeExpectancy() {
        NavigableMap<Integer, Double> years = new TreeMap<>(ours.series(Series.LIFE_EXPECTANCY));
        ours.series(Series.LIFE_EXPECTANCY_OF_WOMEN).forEach((year, women) -> {
            Double men = ours.series(Series.LIFE_EXPECTANCY_OF_MEN).get(year);
            if (men != null) {
                years.putIfAbsent(year, (women + men) / 2);
            }
        });
        return years;
    }

    /// @param at a year, or a day between two ends of years
    private static @Nullable Double at(String at, Map<Integer, Double> years) {
        if (at.length() == 4) {
            return years.get(Integer.valueOf(at));
        }
        LocalDate day = LocalDate.parse(at);
        Double before = years.get(day.getYear() - 1);
        Double after = years.get(day.getYear());
        if (before == null || after == null) {
            return null;
        }
        double passed = (day.getDayOfYear() - 1.0) / day.lengthOfYear();
        return before + passed * (after - before);
    }

    List<Comparison> municipalities(int year) {
        SortedMap<Integer, Long> residents = ours.municipalities(year);
        return facts.municipalities().stream()
                .filter(municipality -> municipality.counted(year) > 0)
                .map(municipality -> comparison(
                        municipality.name() + ", " + year,
                        municipality.counted(year),
                        OF_A_MUNICIPALITY,
                        residents.get(municipality.code())))
                .toList();
    }

    List<Comparison> surnames() {
        return names("SURNAME", ours.surnames());
    }

    List<Comparison> forenames() {
        return names("FORENAME", ours.forenames());
    }

    private List<Comparison> names(String kind, Map<String, Long> bearers) {
        return facts.names(kind).stream()
                .map(named -> comparison(
                        named.name(),
                        named.bearers(),
                        OF_A_NAME,
                        bearers.isEmpty() ? null : bearers.getOrDefault(named.name(), 0L)))
                .toList();
    }

    private Comparison comparison(String what, long known, double bound, @Nullable Long found) {
        var fact = new Fact("", known, bound, Standing.PUBLISHED, CENSUS, "");
        return new Comparison(what, Unit.COUNT, fact, found == null ? null : Double.valueOf(found / ours.scale()));
    }

    /// Half the sum of the differences between shares: so many per cent of the people would have to live elsewhere for
    /// ours to be spread as the census is.
    double dissimilarity(List<Comparison> municipalities) {
        double known =
                municipalities.stream().mapToDouble(each -> each.fact().value()).sum();
        double found = municipalities.stream().mapToDouble(Comparisons::found).sum();
        return 50
                * municipalities.stream()
                        .mapToDouble(each -> Math.abs(each.fact().value() / known - found(each) / found))
                        .sum();
    }

    private static double found(Comparison each) {
        return each.ours() == null ? 0 : each.ours();
    }
}
