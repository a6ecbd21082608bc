package org.regjistri.personalnumber.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchPart;
import org.regjistri.journal.BatchRow;
import org.regjistri.journal.BatchedTable;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.PersonalNumbers;
import org.springframework.stereotype.Component;

/// Numbers and their first statuses as rows of a batch.
@Component
class NumberBatchPart implements BatchPart<IssuedNumber> {
    private static final BatchedTable NUMBER = new BatchedTable(
            "personalnumber.number",
            "person, digits, cause, scheme_version, key_version, source, recorded_at, entry",
            "SELECT person, digits, cause, scheme_version, key_version, source, "
                    + BatchedTable.moment("recorded_at")
                    + ", entry FROM personalnumber.number WHERE entry = :entry ORDER BY person, digits",
            null);
    private static final BatchedTable STATUS = new BatchedTable(
            "personalnumber.number_status",
            "id, digits, person, status, recorded, entry",
            "SELECT id, digits, person, status, " + BatchedTable.OPEN
                    + ", entry FROM personalnumber.number_status WHERE entry = :entry ORDER BY id",
            "SELECT count(*) FROM personalnumber.number_status WHERE ended_by = :entry");

    static final List<BatchedTable> TABLES = List.of(NUMBER, STATUS);

    @Override
    public String section() {
        return PersonalNumbers.SECTION;
    }

    @Override
    public List<BatchedTable> tables() {
        return TABLES;
    }

    @Override
    public void write(IssuedNumber issued, Batch batch) {
        String recorded = Batch.moment(batch.recordedAt());
        BatchRow row = batch.row(NUMBER)
                .uuid(issued.person().value())
                .cell(issued.number().digits())
                .cell(issued.cause().name());
        optional(optional(row, issued.schemeVersion()), issued.keyVersion())
                .cell(issued.source())
                .cell(recorded)
                .uuid(batch.entry())
                .end();
        batch.row(STATUS)
                .uuid(issued.statusId())
                .cell(issued.number().digits())
                .uuid(issued.person().value())
                .cell(issued.status().name())
                .cell("[\"" + recorded + "\",)")
                .uuid(batch.entry())
                .end();
    }

    private static BatchRow optional(BatchRow row, @Nullable Integer number) {
        return number == null ? row.cell(null) : row.number(number);
    }
}
