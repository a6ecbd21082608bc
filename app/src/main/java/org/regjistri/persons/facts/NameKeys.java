package org.regjistri.persons.facts;

import java.util.List;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.PhoneticKey;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The keys by which names are found: folded and by sound, each with the version of the fold that made it.
@Component
class NameKeys {
    private static final NameFold FOLD = NameFold.current();
    private final JdbcTemplate jdbc;

    NameKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static int version() {
        return FOLD.version();
    }

    static String key(String text) {
        return FOLD.fold(text);
    }

    static String sound(String text) {
        return PhoneticKey.of(text);
    }

    void write(List<PersonChanges.Added> added) {
        List<Object[]> rows = added.stream()
                .filter(one -> one.fact() instanceof Fact.Named)
                .map(NameKeys::row)
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    INSERT INTO persons.name_key
                        (fact, fold_version, person, given_key, surname_key, given_sound, surname_sound)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """, rows);
        }
    }

    private static Object[] row(PersonChanges.Added one) {
        PersonName name = ((Fact.Named) one.fact()).name();
        return new Object[] {
            one.id(),
            version(),
            one.person().value(),
            key(name.given()),
            key(name.surname()),
            sound(name.given()),
            sound(name.surname())
        };
    }
}
