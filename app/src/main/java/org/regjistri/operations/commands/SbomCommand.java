package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "sbom", description = "Prints the bill of materials: every library in here, its version, its licence.")
final class SbomCommand implements Callable<Integer> {
    private static final String FILE = "/META-INF/sbom/application.cdx.json";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (InputStream bill = SbomCommand.class.getResourceAsStream(FILE)) {
            if (bill == null) {
                spec.commandLine().getErr().println("There is no bill of materials in this build.");
                return ExitCode.FAILED;
            }
            spec.commandLine().getOut().println(new String(bill.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
            return ExitCode.FINE;
        }
    }
}
