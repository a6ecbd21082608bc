package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        new MadeUpPersons(persons).write(work.resolve("books.csv"), work.resolve("register.csv"));
        Path flat = plan("");
        Path families = plan("relations: [father, mother]\n");
        int worst = 0;
        for (Path config : new Path[] {flat, families}) {
            worst = Math.max(worst, run("link", "--config", config.toString()));
        }
        return Math.max(worst, dedupe());
    }

    private Path plan(String more) throws IOException {
        Path plan = work.resolve(more.isEmpty() ? "link.yaml" : "families.yaml");
        return Files.writeString(plan, MadeUpPersons.PLAN + more);
    }

    private int dedupe() throws IOException {
        Path plan = Files.writeString(work.resolve("dedupe.yaml"), MadeUpPersons.PLAN_OF_ONE);
        return run(
                "dedupe",
                "--config",
                plan.toString(),
                "--input",
                work.resolve("register.csv").toString());
    }

    private int run(String word, String... more) {
        List<String> words = new ArrayList<>(List.of(word));
        words.addAll(List.of(more));
        for (String kind : List.of("output csv", "summary json", "report html")) {
            String[] parts = kind.split(" ", -1);
            words.addAll(
                    List.of("--" + parts[0], work.resolve(word + "." + parts[1]).toString()));
        }
        return Main.line()
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr())
                .execute(words.toArray(String[]::new));
    }
}
