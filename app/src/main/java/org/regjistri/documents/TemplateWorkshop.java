package org.regjistri.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.regjistri.documents.paper.TemplateExport;
import org.regjistri.documents.paper.TemplatePapers;
import org.regjistri.documents.paper.TemplateVersion;
import org.regjistri.kernel.Language;

/// For those who design papers: specimens of what the templates give, and the shipped templates to begin with. Needs no
/// database.
public final class TemplateWorkshop {
    private final TemplatePapers papers;

    /// @param folder of templates that come before the shipped ones
    /// @throws TemplateProblem with the file and what to mend in it
    public TemplateWorkshop(Optional<Path> folder) {
        this.papers = new TemplatePapers(folder);
    }

    /// Writes a specimen of every version of the kind in each language.
    ///
    /// @param kind empty: all kinds
    /// @return one line for each file, and one for each thing that the designer should look at
    public List<String> preview(Optional<String> kind, Collection<Language> languages, Path out) throws IOException {
        Files.createDirectories(out);
        List<String> lines = new ArrayList<>();
        for (TemplateVersion version : papers.stock()) {
            if (kind.isEmpty() || kind.get().equals(version.kind())) {
                for (Language language : languages) {
                    lines.addAll(preview(version, language, out));
                }
            }
        }
        return lines;
    }

    /// The codes of the kinds that have a template.
    public List<String> kinds() {
        return papers.stock().stream().map(TemplateVersion::kind).distinct().toList();
    }

    /// Copies the shipped templates out. Nothing is overwritten.
    ///
    /// @return the files that were written
    public static List<Path> export(Path folder) throws IOException {
        return TemplateExport.to(folder);
    }

    private List<String> preview(TemplateVersion version, Language language, Path out) throws IOException {
        var specimen = papers.specimenWithComplaints(version, language);
        Path file = out.resolve(version.kind() + "-" + version.version() + "-" + language.path() + ".pdf");
        Files.write(file, specimen.file());
        List<String> lines = new ArrayList<>();
        lines.add(file.toString());
        specimen.complaints().stream()
                .distinct()
                .map(complaint -> "  look: " + complaint)
                .forEach(lines::add);
        return lines;
    }
}
