package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How right our links with families are: of everybody, of each group, after a simulated review,
/// and in a country whose books have more mistakes. Untimed. All numbers are the engine's own.
final class LinkageQuality {
    private final Terms terms;
    private final List<String> program;
    private final PrintWriter say;

    /// @param country of `./regjistri synth country`
    /// @param harsh the same with `--profile HARSH`
    /// @param work for all files that are written
    /// @param plan with a truth
    record Terms(Path country, Optional<Path> harsh, Path work, Path plan, int threads) {}

    /// With what 95 of 100 draws of a bootstrap over persons hold.
    record Share(double is, double low, double high) {}

    /// @param kind what parts the groups. Example: `decade`
    /// @param toFind true pairs
    record Group(String kind, String name, long toFind, Share precision, Share recall) {}

    /// @param error share of pairs that the official decides wrongly
    record Review(double error, long pairs, double precision, double recall) {}

    /// One country.
    record Verdict(long toFind, Share precision, Share recall, Review review, List<Group> groups) {}

    record Result(Terms terms, Verdict asFound, Optional<Verdict> harsh) {}

    /// @param program our engine, up to its own words
    LinkageQuality(Terms terms, List<String> program, PrintWriter say) {
        this.terms = terms;
        this.program = List.copyOf(program);
        this.say = say;
    }

    Result run() throws Exception {
        Files.createDirectories(terms.work());
        Verdict asFound = of(terms.country(), "judged");
        return new Result(
                terms,
                asFound,
                terms.harsh().isPresent() ? Optional.of(of(terms.harsh().get(), "judged-harsh")) : Optional.empty());
    }

    private Verdict of(Path country, String name) throws Exception {
        say.println("Judging the links of " + country + " …");
        Path groups = terms.work().resolve("groups-" + name + ".csv");
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            LinkageGroups.write(duckdb, country, groups);
        }
        var ours = new OurLinkage(program, country, terms.work(), terms.threads());
        var _ = ours.run(name, Files.readString(terms.plan()), List.of("--groups", groups.toString()));
        return verdict(ours.summary(name).required("quality"));
    }

    static Verdict verdict(JsonNode quality) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (JsonNode each : quality.required("groups")) {
            groups.add(new Group(
                    each.required("grouping").stringValue(),
                    each.required("group").stringValue(),
                    each.required("truePairs").longValue(),
                    share(each, "precision"),
                    share(each, "recall")));
        }
        JsonNode review = quality.required("review");
        return new Verdict(
                quality.required("truePairs").longValue(),
                share(quality, "precision"),
                share(quality, "recall"),
                new Review(
                        review.required("error").doubleValue(),
                        review.required("pairs").longValue(),
                        review.required("precision").doubleValue(),
                        review.required("recall").doubleValue()),
                groups);
    }

    private static Share share(JsonNode of, String name) {
        JsonNode range = of.required(name + "Range");
        return new Share(
                of.required(name).doubleValue(),
                range.required("from").doubleValue(),
                range.required("to").doubleValue());
    }
}
