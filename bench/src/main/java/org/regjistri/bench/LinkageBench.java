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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our linkage engine and DuckDB link the books of a country with its register, in turns, each run
/// a process of its own; then, untimed, how right each was.
final class LinkageBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        String name = name(side);
        Path plan = terms.work().resolve(name + ".yaml");
        Files.writeString(plan, plan(side, judged));
        List<String> words = new ArrayList<>(programs.ours());
        words.addAll(List.of("link", "--config", plan.toString()));
        words.addAll(List.of("--data", terms.country().toString()));
        words.addAll(List.of(
                "--output", terms.work().resolve("links-" + name + ".csv").toString()));
        words.addAll(List.of("--summary", summaryOf(side).toString()));
        words.addAll(List.of("--threads", Integer.toString(terms.threads())));
        Path log = terms.work().resolve(name + ".log");
        ProcessUse use = ProcessUse.of(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        return new Timed(use.took(), use.user(), use.peakMib(), phases(summary(side)));
    }

    /// Who is timed has no truth: reading it would be time that DuckDB doesn't pay.
    private String plan(LinkageSide side, boolean judged) throws IOException {
        String plan = Files.readString(terms.plan());
        if (!judged) {
            plan = without(plan, "truth:");
        }
        return side == LinkageSide.FLAT ? without(plan, "relations:") : plan;
    }

    private static String without(String plan, String beginning) {
        String rest =
                plan.lines().filter(line -> !line.startsWith(beginning)).collect(Collectors.joining("\n", "", "\n"));
        if (rest.equals(plan)) {
            throw new IllegalStateException("The plan has no line that begins with " + beginning);
        }
        return rest;
    }

    private Timed peer(LinkageSide side, Map<LinkageSide, Quality> quality) throws Exception {
        boolean judged = !quality.containsKey(side);
        Path truth = terms.country().resolve("truth/mentions.csv");
        Map<String, Double> said =
                peer(LinkagePeer.Work.valueOf(side.name()), judged ? List.of("--truth", truth.toString()) : List.of());
        if (judged) {
            quality.put(
                    side,
                    new Quality(
                            (long) number(said, "pairs"),
                            number(said, "comparedTruePairs") / number(said, "truePairs"),
                            number(said, "rightLinks") / number(said, "links"),
                            number(said, "rightLinks") / number(said, "truePairs")));
        }
        return new Timed(
                seconds(number(said, "seconds")), seconds(number(said, "user")), (long) number(said, "peak"), Map.of());
    }

    private Map<String, Double> peer(LinkagePeer.Work what, List<String> more) throws Exception {
        List<String> words = new ArrayList<>(programs.peer());
        words.addAll(List.of("linkage-peer", "--do", what.name()));
        words.addAll(List.of("--plan", terms.plan().toString()));
        words.addAll(List.of("--country", terms.country().toString()));
        words.addAll(List.of("--work", terms.work().toString()));
        words.addAll(List.of("--threads", Integer.toString(terms.threads()), "--memory", terms.memory()));
        words.addAll(more);
        Path said = terms.work().resolve("peer.log");
        ProcessUse.of(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start());
        return Files.readAllLines(said).stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.parseDouble(parts[1])));
    }

    private static double number(Map<String, Double> said, String name) {
        Double number = said.get(name);
        if (number == null) {
            throw new IllegalStateException("DuckDB's run didn't say " + name);
        }
        return number;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }

    private static String name(LinkageSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private Path summaryOf(LinkageSide side) {
        return terms.work().resolve(name(side) + ".json");
    }

    private JsonNode summary(LinkageSide side) throws IOException {
        return JSON.readTree(Files.readString(summaryOf(side)));
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
