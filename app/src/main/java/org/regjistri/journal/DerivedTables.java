package org.regjistri.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A room's tables that rest on entries. `verify` derives them again from the journal's bytes and compares.
///
/// Each room with such tables contributes one; the journal knows none of them.
public interface DerivedTables {

    /// The section of the payload that belongs to the room.
    String section();

    /// The rows that an entry stands for.
    ///
    /// @param content the section; null where the entry has none of this room
    List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content);

    /// The rows that are there and name one of these entries. Entries without rows may be left out.
    Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries);

    /// The room's tables into which rows may come in batches, one entry for many: such an entry's rows are compared by
    /// their roots, and neither read at once nor asked of [#actual(Collection)].
    default List<BatchedTable> batched() {
        return List.of();
    }

    /// Every entry that some row names, each once, in any order: so that rows without an entry are found.
    void forEachEntryNamed(Consumer<UUID> consumer);
}
