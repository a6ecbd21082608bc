package org.regjistri.linkage.model;

/// A model that cannot be used, with the reason in words for who runs the linkage.
public final class ModelProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelProblem(String message) {
        super(message);
    }
}
