package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.database.JsonbText;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchPart;
import org.regjistri.journal.BatchRow;
import org.regjistri.journal.BatchedTable;
import org.regjistri.kernel.SettlementCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Acts of birth as rows of a batch. Their moment is their own: they were registered before they
/// came here.
@Component
class BirthBatchPart implements BatchPart<Act> {
    /// Before bytes in hexadecimal digits, as COPY writes them.
    private static final String BYTES = "\\x";
    private static final String ACT_COLUMNS = "id, kind, book, year, number, reference, office, registrar, legal_basis,"
            + " command_key, command_digest, recorded_at, entry";
    private static final String BIRTH_COLUMNS = "act, child, personal_number, given, surname, sex, born_on, born_at,"
            + " country, settlement, locality, setting, children, ordinal, mother, mother_given, mother_surname,"
            + " mother_details, father, father_given, father_surname, father_details, parentage, citizenship,"
            + " declaration, evidence, term_ended_on, not_the_same, review, signed_declaration";
    private static final BatchedTable ACT = new BatchedTable(
            "civilstatus.act",
            ACT_COLUMNS,
            "SELECT " + ACT_COLUMNS.replace("recorded_at", BatchedTable.moment("recorded_at"))
                    + " FROM civilstatus.act WHERE entry = :entry ORDER BY id",
            null);
    private static final BatchedTable BIRTH = new BatchedTable(
            "civilstatus.birth",
            BIRTH_COLUMNS,
            "SELECT " + BIRTH_COLUMNS + " FROM civilstatus.birth"
                    + " WHERE act IN (SELECT id FROM civilstatus.act WHERE entry = :entry) ORDER BY act",
            null);

    static final List<BatchedTable> TABLES = List.of(ACT, BIRTH);

    @Override
    public String section() {
        return BirthSection.NAME;
    }

    @Override
    public List<BatchedTable> tables() {
        return TABLES;
    }

    @Override
    public void write(Act act, Batch batch) {
        if (!act.entry().equals(batch.entry())) {
            throw new IllegalArgumentException("The act rests on another entry");
        }
        batch.row(ACT)
                .uuid(act.id().value())
                .cell(act.number().kind().name())
                .cell(act.number().book().value())
                .number(act.number().year())
                .number(act.number().number())
                .cell(act.number().reference())
                .cell(act.office().value())
                .cell(act.registrar().toString())
                .cell(act.legalBasis().value())
                .uuid(act.commandKey())
                .cell(BYTES + act.commandDigest())
                .cell(Batch.moment(act.recordedAt()))
                .uuid(act.entry())
                .end();
        write(act.birth(), batch.row(BIRTH).uuid(act.id().value()));
    }

    private static void write(Birth birth, BatchRow row) {
        row.uuid(birth.childId().value()).cell(birth.number().digits());
        child(row, birth.child());
        parent(parent(row, birth.mother()), birth.father())
                .cell(birth.parentage().name())
                .cell(birth.citizenship().name())
                .cell(JsonbText.of(BirthJson.declaration(birth.declaration())))
                .cell(JsonbText.of(BirthJson.evidence(birth.evidence())))
                .cell(birth.termEndedOn().toString())
                .cell(birth.notTheSame().stream()
                        .sorted()
                        .map(Object::toString)
                        .collect(Collectors.joining(",", "{", "}")))
                .cell(birth.review() == null ? null : JsonbText.of(BirthJson.review(birth.review())))
                .uuid(
                        birth.signedDeclaration() == null
                                ? null
                                : birth.signedDeclaration().value())
                .end();
    }

    private static void child(BatchRow row, RegisterBirth.Child child) {
        SettlementCode settlement = child.place().settlement();
        row.cell(child.name().given())
                .cell(child.name().surname())
                .cell(child.sex().name())
                .cell(child.bornOn().toString())
                .cell(child.bornAt() == null ? null : child.bornAt() + ":00")
                .cell(child.place().country().value())
                .cell(settlement == null ? null : settlement.value())
                .cell(child.place().locality())
                .cell(child.setting().name())
                .number(child.plurality().children())
                .number(child.plurality().ordinal());
    }

    private static BatchRow parent(BatchRow row, Birth.@Nullable Parent parent) {
        if (parent == null) {
            return row.cell(null).cell(null).cell(null).cell(null);
        }
        JsonNode details = BirthJson.details(parent);
        return row.uuid(parent.id().value())
                .cell(parent.name().given())
                .cell(parent.name().surname())
                .cell(details == null ? null : JsonbText.of(details));
    }
}
