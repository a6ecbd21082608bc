package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our engine as a process of its own, from a country's CSV files to links.
///
/// @param program how it is started, up to its own words
/// @param work for links, summary and what it says
record OurLinkage(List<String> program, Path country, Path work, int threads) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    OurLinkage {
        program = List.copyOf(program);
    }

    /// @param name of this run's files
    /// @param more words for it
    ProcessUse run(String name, String plan, List<String> more) throws Exception {
        Path yaml = work.resolve(name + ".yaml");
        Files.writeString(yaml, plan);
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of("link", "--config", yaml.toString()));
        words.addAll(List.of("--data", country.toString()));
        words.addAll(List.of("--output", work.resolve("links-" + name + ".csv").toString()));
        words.addAll(List.of("--summary", summaryFile(name).toString()));
        words.addAll(List.of("--threads", Integer.toString(threads)));
        words.addAll(more);
        Path log = work.resolve(name + ".log");
        return ProcessUse.of(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    JsonNode summary(String name) throws IOException {
        return JSON.readTree(Files.readString(summaryFile(name)));
    }

    private Path summaryFile(String name) {
        return work.resolve(name + ".json");
    }

    /// A plan without what begins so.
    static String without(String plan, String beginning) {
        String rest =
                plan.lines().filter(line -> !line.startsWith(beginning)).collect(Collectors.joining("\n", "", "\n"));
        if (rest.equals(plan)) {
            throw new IllegalStateException("The plan has no line that begins with " + beginning);
        }
        return rest;
    }
}
