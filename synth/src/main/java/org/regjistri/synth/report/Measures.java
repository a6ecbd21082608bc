package org.regjistri.synth.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.books.BookKind;

/// What was measured in a synthetic country. Filled by the simulation; whatever is missing is told as not measured.
/// Counts are those of the country as it is; the report brings them to full size.
public final class Measures {
    private final long seed;
    private final double scale;
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    private final Map<Series, NavigableMap<Integer, Double>> series = new EnumMap<>(Series.class);
    private final Map<Integer, SortedMap<Integer, Long>> municipalities = new TreeMap<>();
    private final SortedMap<Integer, Ages> ages = new TreeMap<>();
    private final SortedMap<String, Long> surnames = new TreeMap<>();
    private final SortedMap<String, Long> forenames = new TreeMap<>();
    private final SortedMap<Integer, Map<BookKind, Long>> records = new TreeMap<>();
    private final SortedMap<String, String> reasons = new TreeMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<String> limits = new ArrayList<>();

    /// A rate of the simulation for which there is no source.
    ///
    /// @param what Example: `Share of emigrants who come back within ten years`
    /// @param value Example: `20 %`
    /// @param why what speaks for it
    public record Assumption(String what, String value, String why) {}

    /// @param scale 1 is the whole country
    public Measures(long seed, double scale) {
        this.seed = seed;
        this.scale = scale;
    }

    public Measures put(Figure figure, double value) {
        figures.put(figure, value);
        return this;
    }

    public Measures put(Series what, int year, double value) {
        series.computeIfAbsent(what, _ -> new TreeMap<>()).put(year, value);
        return this;
    }

    /// @param year 2011 or 2024, on the day of the census
    /// @param code 1 to 38
    public Measures municipality(int year, int code, long residents) {
        municipalities.computeIfAbsent(year, _ -> new TreeMap<>()).put(code, residents);
        return this;
    }

    /// Adds residents of an age, in completed years, on the day of the census of that year.
    public Measures residents(int year, Sex sex, int age, long people) {
        ages.computeIfAbsent(year, _ -> new Ages()).add(sex, age, people);
        return this;
    }

    /// Adds bearers among the residents of the municipalities that were counted on 1 April 2011.
    public Measures surname(String name, long bearers) {
        surnames.merge(name, bearers, Long::sum);
        return this;
    }

    /// As [#surname(String, long)].
    public Measures forename(String name, long bearers) {
        forenames.merge(name, bearers, Long::sum);
        return this;
    }

    /// Adds historic records.
    ///
    /// @param year of the event
    public Measures records(BookKind kind, int year, long count) {
        records.computeIfAbsent(year / 10 * 10, _ -> new EnumMap<>(BookKind.class))
                .merge(kind, count, Long::sum);
        return this;
    }

    /// Why a figure is off, in a sentence; told where it is outside its bound.
    public Measures why(Figure figure, String sentence) {
        reasons.put(figure.words(), sentence);
        return this;
    }

    /// Why a series is off in a year that is checked; as [#why(Figure, String)].
    ///
    /// @param at as in the table of sources. Examples: `1961-03-31`, `2020`
    public Measures why(Series what, String at, String sentence) {
        reasons.put(what.words() + ", " + at, sentence);
        return this;
    }

    public Measures assumption(String what, String value, String why) {
        assumptions.add(new Assumption(what, value, why));
        return this;
    }

    /// Something that the simulation leaves out or makes simpler than it is, in a sentence.
    public Measures limit(String sentence) {
        limits.add(sentence);
        return this;
    }

    long seed() {
        return seed;
    }

    double scale() {
        return scale;
    }

    Map<Figure, Double> figures() {
        return figures;
    }

    NavigableMap<Integer, Double> series(Series what) {
        return series.getOrDefault(what, Collections.emptyNavigableMap());
    }

    SortedMap<Integer, Long> municipalities(int year) {
        return municipalities.getOrDefault(year, Collections.emptySortedMap());
    }

    SortedMap<Integer, Ages> ages() {
        return ages;
    }

    SortedMap<String, Long> surnames() {
        return surnames;
    }

    SortedMap<String, Long> forenames() {
        return forenames;
    }

    /// By the first year of the decade.
    SortedMap<Integer, Map<BookKind, Long>> records() {
        return records;
    }

    /// By what is compared.
    Map<String, String> reasons() {
        return reasons;
    }

    List<String> limits() {
        return limits;
    }

    List<Assumption> assumptions() {
        return assumptions;
    }
}
