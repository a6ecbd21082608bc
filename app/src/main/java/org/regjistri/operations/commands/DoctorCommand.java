package org.regjistri.operations.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.regjistri.operations.commands.Finding.Verdict;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks at the machine, the folders and the settings, and says what to mend.")
final class DoctorCommand extends Subcommand implements Callable<Integer> {
    @Override
    public Integer call() {
        List<Finding> findings = new Examination(regjistri().settings()).findings();
        PrintWriter out = line().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        out.flush();
        boolean sick = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG);
        return sick ? ExitCode.FAILED : ExitCode.FINE;
    }
}
