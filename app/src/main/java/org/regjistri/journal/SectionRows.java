package org.regjistri.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The ordinary case of [DerivedTables]: one table, whose rows are read from a section and from the table as the same
/// values.
///
/// @param <T> a row
public abstract class SectionRows<T> implements DerivedTables {

    /// What an entry's section says.
    protected abstract List<T> read(EntryHead head, JsonNode content);

    /// The rows that name one of these entries.
    protected abstract List<T> ofEntries(Collection<UUID> entries);

    /// On which the row rests.
    protected abstract UUID entryOf(T row);

    /// The row as it is compared.
    protected abstract DerivedRow derived(T row);

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        return content == null
                ? List.of()
                : read(head, content).stream().map(this::derived).toList();
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        return ofEntries(entries).stream()
                .collect(Collectors.groupingBy(this::entryOf, Collectors.mapping(this::derived, Collectors.toList())));
    }
}
