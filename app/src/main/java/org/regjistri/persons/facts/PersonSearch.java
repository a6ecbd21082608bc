package org.regjistri.persons.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.fold.NameSimilarity;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.facts.Folds.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds persons by name and date: candidates by folded beginning or by sound, then ranked by how alike the names are.
@Component
class PersonSearch {
    /// More candidates than anybody will look at: who gets so many is asked for a date.
    private static final int CANDIDATES_MAX = 500;

    private final JdbcClient jdbc;
    private final Folds folds;

    PersonSearch(JdbcClient jdbc, Folds folds) {
        this.jdbc = jdbc;
        this.folds = folds;
    }

    private record Candidate(PersonId person, String givenKey, String surnameKey) {}

    List<PersonId> search(PersonQuery query, int limit) {
        // What is typed decides which index serves: the plan is made for it, until the transaction ends.
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
        Map<PersonId, Double> best = new LinkedHashMap<>();
        // Older keys first: whoever is keyed anew in between is found by the new ones.
        folds.known().forEach(fold -> addBest(query, fold, best));
        return best.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void addBest(PersonQuery query, Fold fold, Map<PersonId, Double> best) {
        String given = fold.key(query.given());
        String surname = fold.key(query.surname());
        if (given.isEmpty() && surname.isEmpty()) {
            return; // signs without a letter: nobody's name, and not everybody's
        }
        candidates(query.born(), fold, given, surname)
                .forEach(one -> best.merge(one.person(), likeness(one, given, surname), Math::max));
    }

    private List<Candidate> candidates(@Nullable CivilDate born, Fold fold, String given, String surname) {
        return jdbc.sql("""
                        (SELECT k.person, k.given_key, k.surname_key
                        FROM persons.name_key k
                        WHERE k.fold_version = :version
                          AND (:surname = '' OR k.surname_key LIKE :surnameStart OR k.surname_sound = :surnameSound)
                          AND (:given = '' OR k.given_key LIKE :givenStart OR k.given_sound = :givenSound)
                          AND (:earliest::date IS NULL OR EXISTS (
                              SELECT FROM persons.birth_fact b
                              WHERE b.person = k.person AND b.ended_by IS NULL
                                AND b.earliest <= :latest::date AND b.latest >= :earliest::date))
                        ORDER BY (k.surname_key = :surname) DESC, (k.given_key = :given) DESC, k.person
                        LIMIT :limit)
                        UNION ALL
                        SELECT NULL, NULL, NULL
                        WHERE EXISTS (SELECT FROM persons.name_key WHERE fold_version > :newest)
                        """)
                .param("version", fold.version())
                .param("surname", surname)
                .param("surnameStart", surname + "%")
                .param("surnameSound", fold.sound(surname))
                .param("given", given)
                .param("givenStart", given + "%")
                .param("givenSound", fold.sound(given))
                .param("earliest", born == null ? null : born.earliest(), java.sql.Types.DATE)
                .param("latest", born == null ? null : born.latest(), java.sql.Types.DATE)
                .param("limit", CANDIDATES_MAX)
                .param("newest", folds.newestBesideOurs())
                .query(PersonSearch::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        if (person == null) {
            throw NewerKeys.problem();
        }
        return new Candidate(PersonId.of(person), row.getString("given_key"), row.getString("surname_key"));
    }

    private static double likeness(Candidate one, String given, String surname) {
        return like(given, one.givenKey()) + like(surname, one.surnameKey());
    }

    private static double like(@Nullable String asked, String held) {
        return asked == null || asked.isEmpty() ? 0 : NameSimilarity.betweenFolded(asked, held);
    }
}
