package org.regjistri.operations.country;

import java.util.List;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchPart;

/// A part of a load: things of one kind, told batch by batch.
///
/// @param name for whoever looks on; of the entries' kind too. Example: `people`
/// @param entries what the entries' identifiers are for
/// @param all how many things there are, `size` how many in a batch
/// @param parts the rooms that are told
/// @param telling tells the thing at a place, from 0, to the rooms
record Stage(String name, LoadIds.For entries, int all, int size, List<BatchPart<?>> parts, Telling telling) {

    int batches() {
        return (all + size - 1) / size;
    }

    /// The entry's kind. Example: `people.loaded`.
    String kind() {
        return name + ".loaded";
    }

    @FunctionalInterface
    interface Telling {
        void tell(int place, Batch batch);
    }
}
