package org.regjistri.documents.paper;

import org.regjistri.documents.TemplateProblem;

/// A template cannot be used. The message names the template and what to mend; it holds no person's data.
public final class PaperProblem extends TemplateProblem {
    public PaperProblem(String message, Throwable cause) {
        super(message, cause);
    }

    public PaperProblem(String message) {
        super(message);
    }
}
