package org.regjistri.persons.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.kernel.fold.NameSimilarity;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Likeness.Reason;
import org.regjistri.persons.Newborn;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.facts.Folds.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers "registered already?": a child of the same mother born near, or the same name on the same day.
@Component
class Likenesses {
    /// No mother gives birth twice within so many days, but for twins, who come within a few.
    private static final int DAYS_BETWEEN_BIRTHS = 200;

    private static final int DAYS_OF_ONE_BIRTH = 3;
    private static final int SCORE_WORTH_A_LOOK = 60;
    private static final double NAME_ALIKE = 0.88;

    private final JdbcClient jdbc;
    private final Folds folds;

    Likenesses(JdbcClient jdbc, Folds folds) {
        this.jdbc = jdbc;
        this.folds = folds;
    }

    /// The newborn's name as one fold has it.
    private record Names(Fold fold, String given, String surname) {
        static Names of(PersonName name, Fold fold) {
            return new Names(fold, fold.key(name.given()), fold.key(name.surname()));
        }
    }

    private record Candidate(
            PersonId person,
            LocalDate born,
            String givenKey,
            String surnameKey,
            @Nullable Sex sex,
            boolean sameMother) {}

    List<Likeness> similarTo(Newborn newborn) {
        Map<PersonId, Likeness> best = new HashMap<>();
        // Older keys first: whoever is keyed anew in between is found by the new ones.
        for (Fold fold : folds.known()) {
            Names names = Names.of(newborn.name(), fold);
            candidates(newborn, names).stream()
                    .map(one -> likeness(newborn, names, one))
                    .filter(likeness -> likeness.score() >= SCORE_WORTH_A_LOOK)
                    .forEach(likeness -> best.merge(likeness.person(), likeness, Likenesses::better));
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Likeness::score).reversed().thenComparing(Likeness::person))
                .toList();
    }

    private static Likeness better(Likeness one, Likeness other) {
        return other.score() > one.score() ? other : one;
    }

    private List<Candidate> candidates(Newborn newborn, Names names) {
        UUID mother = newborn.mother() == null ? null : newborn.mother().value();
        return jdbc.sql("""
                        SELECT b.person, b.earliest, k.given_key, k.surname_key, s.sex,
                               p.parent IS NOT NULL AS same_mother
                        FROM persons.birth_fact b
                        JOIN persons.name_key k ON k.person = b.person AND k.fold_version = :version
                        LEFT JOIN persons.sex_fact s ON s.person = b.person AND s.ended_by IS NULL
                        LEFT JOIN persons.parent_fact p
                               ON p.person = b.person AND p.ended_by IS NULL AND p.parent = :mother
                        WHERE b.ended_by IS NULL
                          AND b.person IN (
                              SELECT c.person FROM persons.parent_fact c
                              WHERE c.parent = :mother AND c.ended_by IS NULL
                              UNION
                              SELECT n.person FROM persons.name_key n
                              JOIN persons.birth_fact d ON d.person = n.person AND d.ended_by IS NULL
                              WHERE n.fold_version = :version AND n.surname_key = :surname AND n.given_key = :given
                                AND d.earliest BETWEEN :bornOn - 3 AND :bornOn + 3)
                          AND b.earliest BETWEEN :bornOn - :interval AND :bornOn + :interval
                        UNION ALL
                        SELECT NULL, NULL, NULL, NULL, NULL, NULL
                        WHERE EXISTS (SELECT FROM persons.name_key WHERE fold_version > :newest)
                        """)
                .param("version", names.fold().version())
                .param("newest", folds.newestBesideOurs())
                .param("mother", mother, java.sql.Types.OTHER)
                .param("surname", names.surname())
                .param("given", names.given())
                .param("bornOn", newborn.bornOn())
                .param("interval", DAYS_BETWEEN_BIRTHS)
                .query(Likenesses::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        if (person == null) {
            throw NewerKeys.problem();
        }
        String sex = row.getString("sex");
        return new Candidate(
                PersonId.of(person),
                row.getObject("earliest", LocalDate.class),
                row.getString("given_key"),
                row.getString("surname_key"),
                sex == null ? null : Sex.valueOf(sex),
                row.getBoolean("same_mother"));
    }

    private static Likeness likeness(Newborn newborn, Names names, Candidate one) {
        List<Reason> reasons = new ArrayList<>();
        if (one.sameMother()) {
            reasons.add(Reason.SAME_MOTHER);
        }
        reasons.add(reasonOfDay(ChronoUnit.DAYS.between(newborn.bornOn(), one.born())));
        Reason ofName = reasonOfName(names, one);
        if (ofName != null) {
            reasons.add(ofName);
        }
        if (newborn.sex() == one.sex()) {
            reasons.add(Reason.SAME_SEX);
        }
        return new Likeness(
                one.person(), reasons.stream().mapToInt(Reason::points).sum(), List.copyOf(reasons));
    }

    private static Reason reasonOfDay(long days) {
        if (days == 0) {
            return Reason.SAME_DAY;
        }
        return Math.abs(days) <= DAYS_OF_ONE_BIRTH ? Reason.NEAR_DAY : Reason.IMPOSSIBLE_INTERVAL;
    }

    private static @Nullable Reason reasonOfName(Names names, Candidate one) {
        if (names.given().equals(one.givenKey()) && names.surname().equals(one.surnameKey())) {
            return Reason.SAME_NAME;
        }
        return NameSimilarity.betweenFolded(names.given(), one.givenKey()) >= NAME_ALIKE ? Reason.LIKE_NAME : null;
    }
}
