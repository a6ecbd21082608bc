package org.regjistri.documents;

/// A template of papers cannot be used. The message says which file, and what to mend in it; it holds no person's data.
public abstract class TemplateProblem extends RuntimeException {
    protected TemplateProblem(String message) {
        super(message);
    }

    protected TemplateProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
