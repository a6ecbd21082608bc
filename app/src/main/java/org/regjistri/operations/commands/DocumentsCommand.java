package org.regjistri.operations.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.TemplateWorkshop;
import org.regjistri.kernel.Language;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "documents",
        description = "For those who design papers: specimens, and the templates to begin with.",
        synopsisSubcommandLabel = "preview|export-templates")
final class DocumentsCommand extends Subcommand implements Runnable {
    @Override
    public void run() {
        line().usage(line().getOut());
    }

    @Command(name = "preview", description = "Writes specimens of the papers, with made-up people and long names.")
    int preview(
            @Parameters(arity = "0..1", paramLabel = "KIND", description = "Example: birth-certificate. Default: all.")
                    @Nullable
                    String kind,
            @Option(names = "--language", paramLabel = "LANGUAGE", description = "sq, sr or en. Default: all.")
                    @Nullable
                    String language,
            @Option(
                            names = "--templates",
                            paramLabel = "FOLDER",
                            description = "Templates that come before the shipped ones. Default: as configured.")
                    @Nullable
                    Path templates,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FOLDER",
                            description = "Where the PDFs are written.")
                    Path out)
            throws IOException {
        var workshop = new TemplateWorkshop(templates == null ? configured() : Optional.of(templates));
        if (kind != null && !workshop.kinds().contains(kind)) {
            throw new ParameterException(line(), "There is no template for " + kind + ": " + workshop.kinds());
        }
        workshop.preview(Optional.ofNullable(kind), languages(language), out).forEach(this::print);
        return ExitCode.FINE;
    }

    @Command(name = "export-templates", description = "Copies the shipped templates out; overwrites nothing.")
    int exportTemplates(@Parameters(paramLabel = "FOLDER", description = "Where they are copied to.") Path folder)
            throws IOException {
        TemplateWorkshop.export(folder).forEach(file -> print(file.toString()));
        return ExitCode.FINE;
    }

    private Optional<Path> configured() {
        Settings settings = regjistri().settings();
        return settings.isSet(Setting.DOCUMENT_TEMPLATES)
                ? Optional.of(settings.path(Setting.DOCUMENT_TEMPLATES))
                : Optional.empty();
    }

    private List<Language> languages(@Nullable String path) {
        List<Language> all = Arrays.stream(Language.values())
                .filter(DocumentOrder.LANGUAGES::contains)
                .toList();
        if (path == null) {
            return all;
        }
        return all.stream()
                .filter(language -> language.path().equals(path))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new ParameterException(line(), "No papers in " + path + ": sq, sr or en"));
    }
}
