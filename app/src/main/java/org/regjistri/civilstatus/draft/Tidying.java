package org.regjistri.civilstatus.draft;

/// Working state of this room that ends and is forgotten in time.
@FunctionalInterface
public interface Tidying {

    /// One round, in transactions of its own.
    ///
    /// @return how many rows it ended or removed
    int tidy();
}
