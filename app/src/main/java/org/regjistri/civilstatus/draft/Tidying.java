package org.regjistri.civilstatus.draft;

/// Working state of this room that ends by itself.
@FunctionalInterface
public interface Tidying {

    /// One round, in transactions of its own.
    ///
    /// @return how many rows it ended
    int tidy();
}
