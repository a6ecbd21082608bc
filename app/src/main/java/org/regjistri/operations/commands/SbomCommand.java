package org.regjistri.operations.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "sbom", description = "Prints the bill of materials: every library in here, its version, its licence.")
final class SbomCommand extends Subcommand implements Callable<Integer> {
    private static final String FILE = "/META-INF/sbom/application.cdx.json";

    @Override
    public Integer call() throws IOException {
        try (InputStream bill = SbomCommand.class.getResourceAsStream(FILE)) {
            if (bill == null) {
                tell("There is no bill of materials in this build.");
                return ExitCode.FAILED;
            }
            print(new String(bill.readAllBytes(), StandardCharsets.UTF_8));
            return ExitCode.FINE;
        }
    }
}
