package org.regjistri.operations.country;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regjistri.access.Access;
import org.regjistri.civilstatus.TakenOverBooks;
import org.regjistri.database.BulkLoad;
import org.regjistri.database.BulkLoads;
import org.regjistri.journal.Batch;
import org.regjistri.journal.StandingRule;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.operations.CountryLoad;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.LoadProgress;
import org.regjistri.operations.country.LoadIds.For;
import org.regjistri.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads the files, sets aside what makes the tables slow, tells the rooms batch by batch, brings
/// back and checks, and balances. A kill at any moment leaves what the next run goes on from.
@Component
class LoadingCountry implements CountryLoad {
    private final LoadParts parts;
    private final BatchWriting writing;
    private final BulkLoads loads;
    private final Balancing balancing;
    private final TakenOverBooks books;
    private final ObjectProvider<StandingRule> rules;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;
    private final Access access;
    private final Ids ids;
    private final int batch;

    LoadingCountry(
            LoadParts parts,
            BatchWriting writing,
            BulkLoads loads,
            Balancing balancing,
            TakenOverBooks books,
            ObjectProvider<StandingRule> rules,
            Territory territory,
            Law law,
            LegalTime time,
            Access access,
            Ids ids,
            @Value("${regjistri.load.batch:25000}") int batch) {
        this.parts = parts;
        this.writing = writing;
        this.loads = loads;
        this.balancing = balancing;
        this.books = books;
        this.rules = rules;
        this.territory = territory;
        this.law = law;
        this.time = time;
        this.access = access;
        this.ids = ids;
        this.batch = batch;
    }

    @Override
    public boolean isBegun() {
        return loads.find().isPresent();
    }

    @Override
    public boolean isFinished() {
        return loads.find().filter(BulkLoad::finished).isPresent();
    }

    @Override
    public Balance load(Path folder, LoadProgress progress) {
        Optional<BulkLoad> before = loads.find();
        refuseFinished(before);
        Country country = new CountryReading(folder, MapOfPlaces.of(territory), progress).read();
        BulkLoad load = before.map(found -> demandSame(found, country)).orElseGet(() -> begun(country));
        for (Stage stage : stages(country, load)) {
            fill(stage, load, progress);
        }
        return end(country, progress);
    }

    private static void refuseFinished(Optional<BulkLoad> before) {
        if (before.filter(BulkLoad::finished).isPresent()) {
            throw new CountryProblem("A country is in this register already: another needs a data folder of its own.");
        }
    }

    private static BulkLoad demandSame(BulkLoad found, Country country) {
        if (!found.source().equals(country.source())) {
            throw new CountryProblem("The load of another folder did not come to its end here: go on with that one.");
        }
        return found;
    }

    private BulkLoad begun(Country country) {
        if (!balancing.isEmpty()) {
            throw new CountryProblem("There are people in this register: a country is loaded into an empty one.");
        }
        var load = new BulkLoad(ids.next(), country.source(), time.now(), false);
        loads.begin(load, parts.tables());
        return load;
    }

    private List<Stage> stages(Country country, BulkLoad load) {
        var loadIds = new LoadIds(load);
        var persons = new PersonTelling(
                country, loadIds, "earlier register, " + load.source().substring(0, 16));
        var acts = new ActTelling(country, persons, loadIds, law, writing.actor());
        return List.of(
                new Stage(
                        "people",
                        For.PEOPLE_ENTRY,
                        country.people().count(),
                        batch,
                        List.of(parts.persons(), parts.numbers()),
                        (place, into) -> {
                            parts.persons().write(persons.person(place + 1), into);
                            persons.number(place + 1)
                                    .ifPresent(number -> parts.numbers().write(number, into));
                        }),
                new Stage(
                        "marriages",
                        For.MARRIAGES_ENTRY,
                        country.marriages().count(),
                        batch,
                        List.of(parts.persons()),
                        (place, into) -> parts.persons().write(persons.marriage(place), into)),
                new Stage(
                        "acts",
                        For.ACTS_ENTRY,
                        country.births().count(),
                        batch,
                        List.of(parts.acts()),
                        (place, into) -> parts.acts().write(acts.act(place, into.entry()), into)));
    }

    /// The next batch is made while the database takes this one.
    private void fill(Stage stage, BulkLoad load, LoadProgress progress) {
        progress.stage(stage.name(), stage.all());
        var entries = new LoadIds(load);
        try (ExecutorService maker = Executors.newSingleThreadExecutor()) {
            Optional<Future<Batch>> made = Optional.empty();
            for (int number = 1; number <= stage.batches() + 1; number++) {
                Optional<Future<Batch>> next = Optional.empty();
                if (number <= stage.batches()) {
                    var empty = new Batch(entries.of(stage.entries(), number), load.recordedAt());
                    int first = (number - 1) * stage.size();
                    next = writing.isWritten(empty.entry())
                            ? Optional.empty()
                            : Optional.of(maker.submit(() -> made(stage, first, empty)));
                }
                if (made.isPresent()) {
                    writing.write(load, stage, number - 1, result(made.get()));
                }
                progress.done(Math.min((long) (number - 1) * stage.size(), stage.all()));
                made = next;
            }
        }
    }

    private static Batch made(Stage stage, int first, Batch batch) {
        for (int place = first; place < Math.min(first + stage.size(), stage.all()); place++) {
            stage.telling().tell(place, batch);
        }
        return batch;
    }

    private static Batch result(Future<Batch> made) {
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be made", e);
        }
    }

    private Balance end(Country country, LoadProgress progress) {
        var told = new AtomicBoolean();
        loads.putBack((done, all, _) -> {
            if (told.compareAndSet(false, true)) {
                progress.stage("indexes and constraints", all);
            }
            progress.done(done);
        });
        progress.stage("books", 0);
        books.close(access.job("take-over", BatchWriting.ON_BEHALF_OF));
        progress.stage("rules and balance", 0);
        List<String> broken =
                rules.orderedStream().flatMap(rule -> rule.broken().stream()).toList();
        if (!broken.isEmpty()) {
            throw new CountryProblem("What was loaded breaks a rule of the register: " + broken.getFirst());
        }
        Balance balance = balancing.of(country);
        if (balance.isEven()) {
            loads.finish(parts.tables());
        }
        return balance;
    }
}
