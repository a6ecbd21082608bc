package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regjistri.bench.JournalBytes.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Births with the sequencer at work (A) and without it (B), in turns; then the whole journal is verified (A), and its
/// bytes are hashed and nothing else (B), in turns.
final class JournalBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Plan plan;
    private final int runs;
    private final Installation installation;
    private final PrintWriter say;

    /// What `verify` said of itself.
    ///
    /// @param leaves entries that were checked
    /// @param rows of tables that were compared
    /// @param hashing of the entries, with the tree
    record Verified(long leaves, long rows, Duration hashing, Duration comparing) {
        static Verified of(JsonNode report) {
            return new Verified(
                    report.required("leaves").longValue(),
                    report.required("rows").longValue(),
                    Duration.ofMillis(report.required("hashingMillis").longValue()),
                    Duration.ofMillis(report.required("comparingMillis").longValue()));
        }

        double entriesPerSecond() {
            return leaves / seconds(hashing);
        }

        double rowsPerSecond() {
            return rows / seconds(comparing);
        }

        private static double seconds(Duration duration) {
            return Math.max(1, duration.toMillis()) / 1e3;
        }
    }

    /// @param sequencing A, births
    /// @param standing B, births while nobody sequences
    /// @param verified A, the whole journal
    /// @param hashed B, its bytes
    record Result(
            Plan plan,
            List<Run> sequencing,
            List<Run> standing,
            List<Verified> verified,
            List<Hashing> hashed,
            Map<String, String> settings,
            List<String> loads) {}

    JournalBench(Plan plan, int runs, Installation installation, PrintWriter say) {
        this.plan = plan;
        this.runs = runs;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        var size = new OpenOffice.Size(plan.people(), Opening.FEW, 1);
        try (OpenOffice office = OpenOffice.of(size, installation, say)) {
            List<Run> sequencing = new ArrayList<>();
            List<Run> standing = new ArrayList<>();
            List<String> loads = new ArrayList<>();
            births(office, sequencing, standing, loads);
            List<Verified> verified = new ArrayList<>();
            List<Hashing> hashed = new ArrayList<>();
            verify(office, verified, hashed);
            return new Result(
                    plan,
                    sequencing,
                    standing,
                    verified,
                    hashed,
                    office.register().settings(),
                    loads);
        }
    }

    private void births(OpenOffice office, List<Run> sequencing, List<Run> standing, List<String> loads)
            throws Exception {
        say.println("Warming up …");
        births(office, plan.warmUp());
        for (int i = 1; i <= plan.pairs(); i++) {
            office.register().awaitSequenced();
            loads.add(Machine.load());
            sequencing.add(births(office, plan.run()));
            office.register().awaitSequenced();
            try (var _ = SequencerStop.of(office.register())) {
                standing.add(births(office, plan.run()));
            }
            say.printf(
                    "%d: %.0f births/s, %.0f/s without the sequencer%n",
                    i, sequencing.getLast().perSecond(), standing.getLast().perSecond());
        }
        office.register().awaitSequenced();
    }

    private Run births(OpenOffice office, Duration length) throws Exception {
        try (var api = new Api(installation.address())) {
            return Load.run(
                    plan.clients(),
                    length,
                    _ -> () -> api.register(office.children().next()));
        }
    }

    private void verify(OpenOffice office, List<Verified> verified, List<Hashing> hashed) throws Exception {
        say.println("Verifying …");
        JournalBytes bytes = JournalBytes.of(office.register());
        bytes.hash(); // or the first of them is that of a cold Java
        for (int i = 1; i <= runs; i++) {
            verified.add(Verified.of(JSON.readTree(installation.command("verify", "--json"))));
            hashed.add(bytes.hash());
            say.printf(
                    "%d: %.0f entries/s verified, %.0f/s hashed alone%n",
                    i, verified.getLast().entriesPerSecond(), hashed.getLast().entriesPerSecond());
        }
    }
}
