package org.regjistri.operations;

/// A country can't be loaded. The message is for the operator: what is wrong and what helps, and
/// never a person's data.
public final class CountryProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CountryProblem(String message) {
        super(message);
    }
}
