package org.regjistri.scans;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Why a file is not kept. Each message says what to hand in instead. Codes are stable for ever.
public enum ScanProblem implements ProblemKind {
    EMPTY("scan.empty"),
    /// Argument: how many megabytes are allowed.
    TOO_LARGE("scan.too-large"),
    TYPE("scan.type"),
    UNREADABLE("scan.unreadable"),
    /// More points than a scanner makes of a page.
    PICTURE_SIZE("scan.picture-size"),
    /// Colours that only presses use, or something else that is not checked here.
    PICTURE_UNUSUAL("scan.picture-unusual"),
    PDF_LOCKED("scan.pdf-locked"),
    /// It would do something: a program, a file inside, a form that sends itself.
    PDF_ACTIVE("scan.pdf-active"),
    /// Something lies over the pages: fields that are filled in, a visible signature, notes.
    PDF_MARKS("scan.pdf-marks"),
    /// Argument: how many pages are allowed.
    PDF_PAGES("scan.pdf-pages"),
    PDF_PAGE_SIZE("scan.pdf-page-size"),
    /// Packed so that it cannot be checked, or so that it becomes huge.
    PDF_UNUSUAL("scan.pdf-unusual");

    private static final ArticleId CIVIL_STATUS_DOCUMENTS = ArticleId.of("LAW-04-L-003:0");
    private final String code;

    ScanProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ArticleId article() {
        return CIVIL_STATUS_DOCUMENTS;
    }

    @Override
    public Fault fault() {
        return Fault.CALLER;
    }
}
