package org.regjistri.linkage.resolve;

/// What is done with a pair.
public enum Decision {
    LINK,
    /// An official should look.
    REVIEW,
    NONE
}
