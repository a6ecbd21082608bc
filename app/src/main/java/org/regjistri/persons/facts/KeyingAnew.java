package org.regjistri.persons.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The statements by which names get keys of a newer version of the fold, some thousand at a time.
@Component
class KeyingAnew {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final NameKeys keys;
    private final Folds folds;

    KeyingAnew(JdbcClient jdbc, NameKeys keys, Folds folds) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.folds = folds;
    }

    /// How far it is: what was done says itself what is left, so nothing is written down of it.
    ///
    /// @param last the fact of the last name that was looked at
    /// @param seen names that were looked at in this step
    /// @param made keys that this step made
    record Step(UUID last, int seen, int made) {
        static final Step BEGINNING = new Step(FIRST, 0, 0);
    }

    private record Name(UUID fact, PersonId person, PersonName name, Set<Integer> versions) {}

    int version() {
        return folds.newest().version();
    }

    /// Whether any name was ever keyed by an older version that is still there.
    boolean hasOlder() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM persons.name_key WHERE fold_version < :newest)")
                .param("newest", version())
                .query(Boolean.class)
                .single();
    }

    long names() {
        return jdbc.sql("SELECT count(*) FROM persons.name_fact")
                .query(Long.class)
                .single();
    }

    /// One process does it at a time, until its transaction ends.
    ///
    /// @return false where another is at it
    boolean begin() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('persons.name_key', 0))")
                .query(Boolean.class)
                .single();
    }

    /// Makes the keys that the next names lack.
    Step after(Step before, int limit) {
        List<Name> names = jdbc.sql("""
                        SELECT f.id, f.person, f.given, f.surname,
                               ARRAY (SELECT k.fold_version FROM persons.name_key k WHERE k.fact = f.id) AS versions
                        FROM persons.name_fact f
                        WHERE f.id > :last
                        ORDER BY f.id
                        LIMIT :limit
                        """)
                .param("last", before.last())
                .param("limit", limit)
                .query(KeyingAnew::name)
                .list();
        List<NameKeys.Keyless> keyless = new ArrayList<>();
        for (Name one : names) {
            folds.kept().stream()
                    .filter(fold -> !one.versions().contains(fold.version()))
                    .forEach(fold -> keyless.add(new NameKeys.Keyless(one.fact(), one.person(), one.name(), fold)));
        }
        keys.make(keyless);
        return new Step(names.isEmpty() ? before.last() : names.getLast().fact(), names.size(), keyless.size());
    }

    private static Name name(ResultSet row, int number) throws SQLException {
        Set<Integer> versions = new HashSet<>();
        for (Object version : (Object[]) row.getArray("versions").getArray()) {
            versions.add(((Number) version).intValue());
        }
        return new Name(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person", UUID.class)),
                PersonName.of(row.getString("given"), row.getString("surname")),
                versions);
    }

    /// Removes some keys of versions that are not kept, of names that have newer ones.
    ///
    /// @return how many; 0 where none is left
    int drop(int limit) {
        return jdbc.sql("""
                        DELETE FROM persons.name_key
                        WHERE (fact, fold_version) IN (
                            SELECT o.fact, o.fold_version FROM persons.name_key o
                            WHERE o.fold_version < :oldest
                              AND EXISTS (
                                  SELECT FROM persons.name_key n
                                  WHERE n.fact = o.fact AND n.fold_version = :newest)
                            LIMIT :limit)
                        """)
                .param("oldest", folds.oldestKept())
                .param("newest", version())
                .param("limit", limit)
                .update();
    }
}
