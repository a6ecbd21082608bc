package org.regjistri.synth.books;

/// A book with what became of it.
///
/// @param first index of its first entry among all entries
/// @param entries how many it holds
/// @param copies certified copies that were made of it, 0 to 2
/// @param captured how many of its entries, from the first, were captured; the rest stands on paper only
public record Volume(Book book, int first, int entries, Original original, int copies, int captured) {

    public enum Original {
        /// Still in its office.
        KOSOVO,
        /// Taken away in 1999; scanned copies came back.
        DISPLACED,
        /// Destroyed; no copy.
        LOST
    }

    public int pages() {
        int perPage = book.kind().entriesPerPage();
        return (entries + perPage - 1) / perPage;
    }
}
