package org.regjistri.documents.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regjistri.documents.paper.TemplateFiles.Place;
import org.regjistri.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/// All templates are read, compiled and tried with their specimens at the start: a broken one is named then.
@Component
public final class TemplatePapers implements Papers {
    private final SortedMap<Place, PaperTemplate> templates;
    private final PaperDrawing drawing = new PaperDrawing();

    /// @param folder blank: the shipped templates only
    @Autowired
    public TemplatePapers(@Value("${regjistri.documents.templates-folder:}") String folder) {
        this(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)));
    }

    /// @throws PaperProblem with the file and what to mend in it
    public TemplatePapers(Optional<Path> folder) {
        this.templates = read(TemplateFiles.read(folder));
        templates.values().forEach(TemplatePapers::tryOut);
    }

    @Override
    public TemplateVersion inForce(String kind, LocalDate on) {
        return templates.values().stream()
                .filter(template -> template.version().kind().equals(kind) && template.isInForce(on))
                .map(PaperTemplate::version)
                .max(Comparator.comparingInt(TemplateVersion::version))
                .orElseThrow(() -> new IllegalStateException("No template of " + kind + " is in force on " + on));
    }

    @Override
    public List<TemplateVersion> stock() {
        return templates.values().stream().map(PaperTemplate::version).toList();
    }

    @Override
    public String schema(TemplateVersion template) {
        return of(template).schema();
    }

    @Override
    public byte[] make(Paper paper) {
        return draw(paper, false).file();
    }

    @Override
    public byte[] specimen(TemplateVersion template, Language language) {
        return specimenWithComplaints(template, language).file();
    }

    /// @return also what a designer should know: what the style says that is not understood
    public Specimen specimenWithComplaints(TemplateVersion template, Language language) {
        PaperDrawing.Drawn drawn = draw(Specimens.paper(of(template), language), true);
        return new Specimen(drawn.file(), drawn.complaints());
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    public record Specimen(byte[] file, List<String> complaints) {}

    private PaperDrawing.Drawn draw(Paper paper, boolean specimen) {
        PaperTemplate template = of(paper.template());
        String page = template.page(paper.record(), paper.language(), specimen);
        var codes = new Codes(Map.of("check", paper.checkAddress(), "seal", paper.visibleSeal()));
        Instant issuedAt = template.issuedAt(paper.record());
        try {
            return drawing.draw(new PaperDrawing.Order(page, codes, paper.record(), issuedAt, specimen));
        } catch (SAXException e) {
            throw noXhtml(template, e);
        } catch (IOException e) {
            throw new PaperProblem("documents/" + template.place() + " could not be drawn.", e);
        }
    }

    private PaperTemplate of(TemplateVersion version) {
        PaperTemplate template = templates.get(new Place(version.kind(), version.version()));
        if (template == null) {
            throw new PaperProblem("There is no template documents/" + version.kind() + "/" + version.version() + ".");
        }
        return template;
    }

    private static SortedMap<Place, PaperTemplate> read(TemplateFiles files) {
        SortedMap<Place, PaperTemplate> templates = new TreeMap<>();
        for (Place place : files.bundles().keySet()) {
            if (!place.kind().equals(TemplateFiles.COMMON)) {
                templates.put(place, PaperTemplate.read(files, place));
            }
        }
        return templates;
    }

    // PN-11 and CS-13: no paper without the personal number and the statement.
    private static void tryOut(PaperTemplate template) {
        for (Language language : Texts.LANGUAGES) {
            String page = template.page(Specimens.paper(template, language).record(), language, true);
            try {
                PaperDrawing.parsed(page);
            } catch (SAXException e) {
                throw noXhtml(template, e);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            demand(template, page, Specimens.number(template), "the personal number {{personalNumber.grouped}}");
            demand(template, page, template.texts().in(language, "not-identity"), "the text not-identity");
        }
    }

    private static void demand(PaperTemplate template, String page, String text, String what) {
        if (!page.contains(text)) {
            throw new PaperProblem("documents/" + template.place() + "/template.html does not show " + what + ".");
        }
    }

    private static PaperProblem noXhtml(PaperTemplate template, SAXException fault) {
        return new PaperProblem(
                "documents/" + template.place() + "/template.html is no XHTML: " + fault.getMessage(), fault);
    }
}
