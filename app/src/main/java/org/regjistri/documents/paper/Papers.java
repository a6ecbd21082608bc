package org.regjistri.documents.paper;

import java.time.LocalDate;
import java.util.List;
import org.regjistri.kernel.Language;

/// The stock of templates, and the files made with them.
public interface Papers {

    /// The newest version of the kind's template whose validity holds that day.
    ///
    /// @throws IllegalStateException where none is in force
    TemplateVersion inForce(String kind, LocalDate on);

    /// Every version of every kind.
    List<TemplateVersion> stock();

    /// The JSON Schema (2020-12) of the records of this version, as published under `<kind>-<version>`.
    String schema(TemplateVersion template);

    /// PDF/A-3a and PDF/UA-1 with the record attached, not sealed yet. The same paper gives the same pages.
    ///
    /// @throws PaperProblem where the template does not fit the record
    byte[] make(Paper paper);

    /// A paper with made-up people and the longest names, marked as a specimen.
    byte[] specimen(TemplateVersion template, Language language);
}
