package org.regjistri.persons.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.regjistri.journal.Batch;
import org.regjistri.journal.BatchPart;
import org.regjistri.journal.BatchRow;
import org.regjistri.journal.BatchedTable;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Component;

/// Persons and their facts as rows of a batch. Nothing is ended in one: who comes in had no facts
/// here.
@Component
class PersonBatchPart implements BatchPart<PersonChanges> {
    /// Names repeat: of millions of persons there are some ten thousand.
    private final Map<String, List<Keys>> keys = new ConcurrentHashMap<>();

    private final Folds folds;

    PersonBatchPart(Folds folds) {
        this.folds = folds;
    }

    private record Keys(String folded, String sound) {
        static Keys of(Folds.Fold fold, String name) {
            String folded = fold.key(name);
            return new Keys(folded, fold.sound(folded));
        }
    }

    @Override
    public String section() {
        return Persons.SECTION;
    }

    @Override
    public List<BatchedTable> tables() {
        return PersonTables.ALL;
    }

    /// @throws IllegalArgumentException where a fact is to be ended
    @Override
    public void write(PersonChanges changes, Batch batch) {
        if (!changes.ended().isEmpty()) {
            throw new IllegalArgumentException("A batch ends no facts");
        }
        String recorded = Batch.moment(batch.recordedAt());
        for (PersonId created : changes.created()) {
            batch.row(PersonTables.PERSON)
                    .uuid(created.value())
                    .uuid(batch.entry())
                    .cell(recorded)
                    .end();
        }
        String open = "[\"" + recorded + "\",)";
        for (PersonChanges.Added added : changes.added()) {
            BatchRow row = batch.row(table(added.fact()))
                    .uuid(added.id())
                    .uuid(added.person().value());
            content(row, added.fact());
            row.cell(range(added.fact().valid())).cell(open).uuid(batch.entry()).end();
            if (added.fact() instanceof Fact.Named named) {
                keys(batch, added.id(), added.person(), named.name());
            }
        }
    }

    private static BatchedTable table(Fact fact) {
        return switch (fact) {
            case Fact.Named _ -> PersonTables.NAME;
            case Fact.OfSex _ -> PersonTables.SEX;
            case Fact.Born _ -> PersonTables.BIRTH;
            case Fact.CitizenOf _ -> PersonTables.CITIZENSHIP;
            case Fact.ChildOf _ -> PersonTables.PARENT;
            case Fact.MarriedTo _ -> PersonTables.MARRIAGE;
            case Fact.Died _ -> PersonTables.DEATH;
            case Fact.Missing _, Fact.Stateless _ -> PersonTables.STATUS;
        };
    }

    private static void content(BatchRow row, Fact fact) {
        switch (fact) {
            case Fact.Named named ->
                row.cell(named.name().given()).cell(named.name().surname());
            case Fact.OfSex ofSex -> row.cell(ofSex.sex().name());
            case Fact.Born born -> birth(row, born);
            case Fact.CitizenOf citizen -> row.cell(citizen.country().value());
            case Fact.ChildOf child ->
                row.uuid(child.parent().value()).cell(child.role().name());
            case Fact.MarriedTo married -> row.uuid(married.spouse().value());
            case Fact.Died died -> row.cell(died.date().toString());
            case Fact.Missing _ -> row.cell("MISSING");
            case Fact.Stateless _ -> row.cell("STATELESS");
        }
    }

    private static void birth(BatchRow row, Fact.Born born) {
        var settlement = born.place().settlement();
        row.cell(born.date().toString())
                .cell(born.hour() == null ? null : born.hour() + ":00")
                .cell(born.place().country().value())
                .cell(settlement == null ? null : settlement.value())
                .cell(born.place().locality());
    }

    private void keys(Batch batch, UUID fact, PersonId person, PersonName name) {
        List<Keys> given = keys.computeIfAbsent(name.given(), this::inEachFold);
        List<Keys> surname = keys.computeIfAbsent(name.surname(), this::inEachFold);
        for (int i = 0; i < given.size(); i++) {
            batch.row(PersonTables.NAME_KEY)
                    .uuid(fact)
                    .number(folds.kept().get(i).version())
                    .uuid(person.value())
                    .cell(given.get(i).folded())
                    .cell(surname.get(i).folded())
                    .cell(given.get(i).sound())
                    .cell(surname.get(i).sound())
                    .end();
        }
    }

    private List<Keys> inEachFold(String name) {
        return folds.kept().stream().map(fold -> Keys.of(fold, name)).toList();
    }

    private static String range(Period valid) {
        LocalDate until = valid.until();
        return "[" + valid.from() + "," + (until == null ? "" : until) + ")";
    }
}
