package org.regjistri.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.regjistri.testing.TestPeople.Somebody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Made-up people whose lives a test chooses, and what happens to them later.
@Component
public class TestLives {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPeople people;
    private final Persons persons;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;
    private final TransactionTemplate transaction;

    TestLives(
            TestPeople people,
            Persons persons,
            Journal journal,
            LegalTime time,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.persons = persons;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Somebody about to come in: single, alive, a citizen. Changed in place.
    public static final class Life {
        private final Sex sex;
        private final String surname;
        private String born;
        private @Nullable String citizenship = "XKX";
        private @Nullable Somebody spouse;
        private @Nullable Somebody mother;
        private @Nullable LocalDate died;

        private Life(Sex sex, String surname, String born) {
            this.sex = sex;
            this.surname = surname;
            this.born = born;
        }

        public Life born(String day) {
            born = day;
            return this;
        }

        /// @param country null where none is known
        public Life citizenOf(@Nullable String country) {
            citizenship = country;
            return this;
        }

        /// Since 2015.
        public Life marriedTo(Somebody one) {
            spouse = one;
            return this;
        }

        public Life childOf(Somebody one) {
            mother = one;
            return this;
        }

        public Life died(LocalDate day) {
            died = day;
            return this;
        }
    }

    public static Life woman(String surname) {
        return new Life(Sex.FEMALE, surname, "1992-04-11");
    }

    public static Life man(String surname) {
        return new Life(Sex.MALE, surname, "1989-09-30");
    }

    public Somebody bring(Life life) {
        int count = COUNT.incrementAndGet();
        // Begins with 8: in line with the form, and no other test's.
        PersonalNumber number = PersonalNumber.of("8" + String.format(java.util.Locale.ROOT, "%09d", count));
        String given = life.sex == Sex.FEMALE ? "Teuta" : "Agron";
        Somebody somebody = new Somebody(PersonId.of(ids.next()), number, given, life.surname);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", somebody.id().toString());
        line.put("given", given);
        line.put("surname", life.surname);
        line.put("sex", life.sex.name());
        line.put("birthDate", life.born);
        line.put("birthPlace", Map.of("country", "XKX", "settlement", "06-001"));
        line.put("citizenship", life.citizenship);
        line.put("mother", life.mother == null ? null : life.mother.id().toString());
        line.put("died", life.died == null ? null : life.died.toString());
        line.put("personalNumber", number.digits());
        line.put("registeredIn", "M06");
        people.take(List.of(line));
        if (life.spouse != null) {
            marry(somebody, life.spouse, LocalDate.of(2015, 8, 8), life.died);
        }
        return somebody;
    }

    public void marry(Somebody one, Somebody other, LocalDate on, @Nullable LocalDate until) {
        Period period = Period.of(on, until);
        write(
                List.of(one.id(), other.id()),
                List.of(
                        added(one.id(), new Fact.MarriedTo(other.id(), period)),
                        added(other.id(), new Fact.MarriedTo(one.id(), period))),
                List.of());
    }

    public void learn(Somebody one, Fact fact) {
        write(List.of(one.id()), List.of(added(one.id(), fact)), List.of());
    }

    /// Ends the marriage with it, on both sides.
    public void die(PersonId one, LocalDate day) {
        List<PersonChanges.Added> added = new ArrayList<>();
        List<PersonChanges.Ended> ended = new ArrayList<>();
        List<PersonId> touched = new ArrayList<>(List.of(one));
        added.add(added(one, new Fact.Died(CivilDate.of(day), Period.from(day))));
        marriage(one).ifPresent(married -> {
            PersonId spouse = ((Fact.MarriedTo) married.fact()).spouse();
            touched.add(spouse);
            for (PersonId side : List.of(one, spouse)) {
                RecordedFact before = marriage(side).orElseThrow();
                Fact.MarriedTo fact = (Fact.MarriedTo) before.fact();
                ended.add(new PersonChanges.Ended(before.id(), side, "marriage"));
                added.add(added(
                        side,
                        new Fact.MarriedTo(fact.spouse(), Period.of(fact.valid().from(), day))));
            }
        });
        write(touched, added, ended);
    }

    private Optional<RecordedFact> marriage(PersonId one) {
        return persons.history(one).stream()
                .filter(fact -> fact.endedBy() == null
                        && fact.fact() instanceof Fact.MarriedTo married
                        && married.valid().until() == null)
                .findFirst();
    }

    private PersonChanges.Added added(PersonId person, Fact fact) {
        return new PersonChanges.Added(ids.next(), person, fact);
    }

    private void write(List<PersonId> touched, List<PersonChanges.Added> added, List<PersonChanges.Ended> ended) {
        PersonChanges changes = new PersonChanges(List.of(), added, ended);
        UUID entry = ids.next();
        transaction.executeWithoutResult(_ -> {
            Instant recordedAt = persons.lock(touched, time.now());
            persons.write(changes, entry, recordedAt);
            journal.append(new EntryDraft(
                    entry,
                    "test.changed",
                    recordedAt,
                    new ActorRef(ActorRef.Kind.JOB, "tests"),
                    OfficeCode.of("M06"),
                    ArticleId.of("LAW-02-L-118:0"),
                    touched.stream().map(PersonId::value).toList(),
                    Map.of(Persons.SECTION, persons.section(changes))));
        });
    }
}
