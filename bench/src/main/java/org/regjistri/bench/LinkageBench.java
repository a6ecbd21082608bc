package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Our linkage engine and DuckDB link the books of a country with its register, in turns, each run
/// a process of its own; then, untimed, how right each was.
final class LinkageBench {
    private final Terms terms;
    private final LinkagePrograms programs;
    private final PrintWriter say;

    /// @param country of `./regjistri synth country`
    /// @param work for all files that are written
    /// @param plan of our engine, with a truth
    /// @param memory the limit of DuckDB, as it is written there
    record Terms(Path country, Path work, Path plan, int rounds, boolean families, int threads, String memory) {
        List<LinkageSide> sides() {
            return Stream.of(LinkageSide.values())
                    .filter(side -> families || side != LinkageSide.FAMILIES)
                    .toList();
        }

        /// In their order, in every second round the other way.
        ///
        /// @param round from 1 on
        List<LinkageSide> inTurn(int round) {
            return round % 2 == 1 ? sides() : sides().reversed();
        }
    }

    /// One timed run.
    ///
    /// @param took ours: the whole process; DuckDB: from its first statement to the last, without
    ///     the start of Java
    /// @param user processor time outside the kernel, meanwhile
    /// @param phases in seconds; DuckDB has none
    record Timed(Duration took, Duration user, long peakMib, Map<String, Double> phases) {}

    /// @param pairs that were compared
    /// @param blockingRecall of all true pairs, those among them
    record Quality(long pairs, double blockingRecall, double precision, double recall) {}

    /// @param mentions rows on the left
    /// @param wanted those of them that were to be linked
    /// @param persons rows on the right
    record Size(long mentions, long wanted, long persons) {}

    record Result(
            Terms terms,
            Size size,
            Map<LinkageSide, List<Timed>> timed,
            Map<LinkageSide, Quality> quality,
            List<String> loads) {}

    LinkageBench(Terms terms, LinkagePrograms programs, PrintWriter say) {
        this.terms = terms;
        this.programs = programs;
        this.say = say;
    }

    Result run() throws Exception {
        Files.createDirectories(terms.work());
        prepare();
        Map<LinkageSide, Quality> quality = new EnumMap<>(LinkageSide.class);
        for (LinkageSide side : terms.sides()) {
            if (side.isOurs()) {
                ours(side, true);
                quality.put(side, quality(summary(side)));
            }
        }
        Map<LinkageSide, List<Timed>> timed = new EnumMap<>(LinkageSide.class);
        List<String> loads = new ArrayList<>();
        for (int round = 1; round <= terms.rounds(); round++) {
            loads.add(Machine.load());
            for (LinkageSide side : terms.inTurn(round)) {
                Timed run = side.isOurs() ? ours(side, false) : peer(side, quality);
                timed.computeIfAbsent(side, _ -> new ArrayList<>()).add(run);
                say.printf("%d: %s: %s%n", round, side.words(), Markdown.seconds(run.took()));
            }
        }
        return new Result(terms, size(summary(LinkageSide.FLAT)), timed, quality, loads);
    }

    /// Kept from one run to the next, for as long as country and plan are the same.
    private void prepare() throws Exception {
        Path note = terms.work().resolve("prepared.txt");
        String of = terms.country().toAbsolutePath() + "\n" + Files.readString(terms.plan());
        if (Files.exists(note) && Files.readString(note).equals(of)) {
            return;
        }
        say.println("Writing keys and text for DuckDB …");
        peer(LinkagePeer.Work.PREPARE, List.of());
        Files.writeString(note, of);
    }

    private Timed ours(LinkageSide side, boolean judged) throws Exception {
        ProcessUse use = ours().run(name(side), plan(side, judged), List.of());
        return new Timed(use.took(), use.user(), use.peakMib(), phases(summary(side)));
    }

    private OurLinkage ours() {
        return new OurLinkage(programs.ours(), terms.country(), terms.work(), terms.threads());
    }

    /// Who is timed has no truth: reading it would be time that DuckDB doesn't pay.
    private String plan(LinkageSide side, boolean judged) throws IOException {
        String plan = Files.readString(terms.plan());
        if (!judged) {
            plan = OurLinkage.without(plan, "truth:");
        }
        return side == LinkageSide.FLAT ? OurLinkage.without(plan, "relations:") : plan;
    }

    private Timed peer(LinkageSide side, Map<LinkageSide, Quality> quality) throws Exception {
        boolean judged = !quality.containsKey(side);
        Path truth = terms.country().resolve("truth/mentions.csv");
        SaidFigures said =
                peer(LinkagePeer.Work.valueOf(side.name()), judged ? List.of("--truth", truth.toString()) : List.of());
        if (judged) {
            quality.put(
                    side,
                    new Quality(
                            (long) said.of("pairs"),
                            said.of("comparedTruePairs") / said.of("truePairs"),
                            said.of("rightLinks") / said.of("links"),
                            said.of("rightLinks") / said.of("truePairs")));
        }
        return new Timed(seconds(said.of("seconds")), seconds(said.of("user")), (long) said.of("peak"), Map.of());
    }

    private SaidFigures peer(LinkagePeer.Work what, List<String> more) throws Exception {
        List<String> words = new ArrayList<>(programs.peer());
        words.addAll(List.of("linkage-peer", "--do", what.name()));
        words.addAll(List.of("--plan", terms.plan().toString()));
        words.addAll(List.of("--country", terms.country().toString()));
        words.addAll(List.of("--work", terms.work().toString()));
        words.addAll(List.of("--threads", Integer.toString(terms.threads()), "--memory", terms.memory()));
        words.addAll(more);
        return SaidFigures.of(words, terms.work().resolve("peer.log"));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }

    private static String name(LinkageSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private JsonNode summary(LinkageSide side) throws IOException {
        return ours().summary(name(side));
    }

    private static Map<String, Double> phases(JsonNode summary) {
        Map<String, Double> phases = new LinkedHashMap<>();
        summary.required("seconds")
                .properties()
                .forEach(phase -> phases.put(phase.getKey(), phase.getValue().doubleValue()));
        return phases;
    }

    private static Quality quality(JsonNode summary) {
        JsonNode quality = summary.required("quality");
        return new Quality(
                summary.required("pairs").longValue(),
                quality.required("blockingRecall").doubleValue(),
                quality.required("precision").doubleValue(),
                quality.required("recall").doubleValue());
    }

    private static Size size(JsonNode summary) {
        JsonNode left = summary.required("tables").required(0);
        JsonNode right = summary.required("tables").required(1);
        return new Size(
                left.required("rows").longValue(),
                left.required("wanted").longValue(),
                right.required("rows").longValue());
    }
}
