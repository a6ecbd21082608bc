package org.regjistri.scans.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.RowsByEntry;
import org.regjistri.kernel.Sha256;
import org.regjistri.scans.Scans;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the scans that entries rest on, and the files themselves, each read and hashed. The
/// scan's id stands with the table, so that a finding names it.
@Component
class ScansDerivedTables implements DerivedTables {
    private final ScanRows rows;
    private final SealedObjects objects;

    ScansDerivedTables(ScanRows rows, SealedObjects objects) {
        this.rows = rows;
        this.objects = objects;
    }

    @Override
    public String section() {
        return Scans.SECTION;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        List<DerivedRow> expected = new ArrayList<>();
        if (content != null) {
            content.required(Section.SCANS).forEach(scan -> {
                expected.add(row(scan));
                expected.add(file(Section.id(scan), Section.sha256(scan)));
            });
        }
        return expected;
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        RowsByEntry found = new RowsByEntry();
        rows.bound(entries).forEach(bound -> {
            JsonNode scan = Section.node(bound.scan());
            found.add(bound.entry(), row(scan));
            found.add(bound.entry(), file(Section.id(scan), digest(bound)));
        });
        return found.all();
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        rows.forEachEntry(consumer);
    }

    private String digest(ScanRows.Bound bound) {
        try {
            return Sha256.hex(objects.read(bound.scan().id()));
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            return "none that can be read";
        }
    }

    private static DerivedRow row(JsonNode scan) {
        return new DerivedRow("scans.scan " + Section.id(scan), Section.line(scan));
    }

    private static DerivedRow file(String id, String digest) {
        return new DerivedRow("file of scan " + id, digest);
    }
}
