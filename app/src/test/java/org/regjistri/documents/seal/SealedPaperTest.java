package org.regjistri.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplatePapers;
import org.regjistri.kernel.Language;
import org.regjistri.testing.PdfReferees;

/// A real paper stays what it was when it is sealed: PDF/A-3a and PDF/UA-1, with its record.
class SealedPaperTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"B-T", "LTA"})
    void a_sealed_paper_is_still_for_the_archive_and_for_everybody(String level) throws Exception {
        Papers papers = new TemplatePapers(Optional.empty());
        byte[] paper = papers.specimen(papers.stock().getFirst(), Language.SQ);
        SealsAtWork seals = SealPlace.trial(folder).seals(level);
        byte[] sealed = seals.seal(paper).content();
        assertThat(PdfReferees.complaints(sealed)).isEmpty();
        assertThat(PdfReferees.attachedRecord(sealed)).isEqualTo(PdfReferees.attachedRecord(paper));
        assertThat(PdfReferees.text(sealed)).isEqualTo(PdfReferees.text(paper));
        assertThat(seals.examine(sealed)).isEqualTo(new Seals.Examination(true, true, true));
    }
}
