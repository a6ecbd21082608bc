package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.regjistri.operations.commands.Finding.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "doctor", description = "Looks at the machine, the folders and the settings, and says what to mend.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RegjistriCommand regjistri;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = new Examination(regjistri.settings()).findings();
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        out.flush();
        boolean sick = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG);
        return sick ? ExitCode.FAILED : ExitCode.FINE;
    }
}
