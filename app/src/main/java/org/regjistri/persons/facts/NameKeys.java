package org.regjistri.persons.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The keys by which names are found: folded and by sound, a row for each version of the fold that is kept.
@Component
class NameKeys {
    private final JdbcTemplate jdbc;
    private final Folds folds;

    NameKeys(JdbcTemplate jdbc, Folds folds) {
        this.jdbc = jdbc;
        this.folds = folds;
    }

    /// A name, by the fact that brought it, and the fold with which it gets its keys.
    record Keyless(UUID fact, PersonId person, PersonName name, Folds.Fold fold) {
        private Object[] row() {
            String given = fold.key(name.given());
            String surname = fold.key(name.surname());
            return new Object[] {
                fact, fold.version(), person.value(), given, surname, fold.sound(given), fold.sound(surname)
            };
        }
    }

    void write(List<PersonChanges.Added> added) {
        List<Keyless> names = new ArrayList<>();
        for (PersonChanges.Added one : added) {
            if (one.fact() instanceof Fact.Named named) {
                folds.kept().forEach(fold -> names.add(new Keyless(one.id(), one.person(), named.name(), fold)));
            }
        }
        make(names);
    }

    /// Keys that another process has made meanwhile are the same: they are left.
    void make(List<Keyless> names) {
        if (!names.isEmpty()) {
            jdbc.batchUpdate("""
                    INSERT INTO persons.name_key
                        (fact, fold_version, person, given_key, surname_key, given_sound, surname_sound)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, names.stream().map(Keyless::row).toList());
        }
    }
}
