package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Links made-up tables, so that Java can keep what it learned of the program for later starts
/// (JEP 514, JEP 515).
@Command(name = "rehearse", hidden = true, description = "Links made-up tables, to prepare fast starts.")
final class RehearseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--work", required = true, paramLabel = "FOLDER", description = "For the tables; must be there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path work;

    @Option(names = "--persons", paramLabel = "NUMBER", description = "How many (default: ${DEFAULT-VALUE}).")
    private int persons = 60_000;

    @Override
    public Integer call() throws IOException {
        Path register = file("register.csv");
        new MadeUpPersons(persons).write(file("books.csv"), register);
        Path flat = Files.writeString(file("link.yaml"), MadeUpPersons.PLAN);
        Path families = Files.writeString(file("families.yaml"), MadeUpPersons.PLAN + "relations: [father, mother]\n");
        Path one = Files.writeString(file("dedupe.yaml"), MadeUpPersons.PLAN_OF_ONE);
        return IntStream.of(
                        run("link", flat), run("link", families), run("dedupe", one, "--input", register.toString()))
                .max()
                .orElseThrow();
    }

    private Path file(String name) {
        return work.resolve(name);
    }

    private int run(String word, Path config, String... more) {
        List<String> words = new ArrayList<>(List.of(word, "--config", config.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--output", file(word + ".csv").toString()));
        words.addAll(List.of("--summary", file(word + ".json").toString()));
        words.addAll(List.of("--report", file(word + ".html").toString()));
        return Main.line()
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .execute(words.toArray(String[]::new));
    }
}
