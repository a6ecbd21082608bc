package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.persons.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Parents without a number who stand in an act already: the same paper, day of birth and name is the same person, so
/// that brothers and sisters share their parents.
@Component
class ParentPapers {
    private final JdbcClient jdbc;

    ParentPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param person who the paper belongs to in the register, where everything else fits too
    /// @param isOfAnother true where the paper stands in the register with another name or day of birth
    record Match(Optional<PersonId> person, boolean isOfAnother) {
        private static final Match NOBODY = new Match(Optional.empty(), false);
    }

    private record Earlier(PersonId person, PersonName name, String bornOn) {}

    Match match(ParentEntry entry) {
        if (!(entry instanceof ParentEntry.WithoutNumber someone) || someone.paper() == null) {
            return Match.NOBODY;
        }
        List<Earlier> earlier = withPaper(someone.paper());
        Optional<PersonId> same = earlier.stream()
                .filter(one -> one.bornOn().equals(someone.bornOn().toString()) && isAlike(one.name(), someone.name()))
                .map(Earlier::person)
                .findFirst();
        return new Match(same, same.isEmpty() && !earlier.isEmpty());
    }

    private static boolean isAlike(PersonName one, PersonName other) {
        NameFold fold = NameFold.current();
        return fold.fold(one.given()).equals(fold.fold(other.given()))
                && fold.fold(one.surname()).equals(fold.fold(other.surname()));
    }

    private List<Earlier> withPaper(IdentityPaper paper) {
        return jdbc.sql("""
                        SELECT mother AS person, mother_given AS given, mother_surname AS surname,
                               mother_details ->> 'bornOn' AS born_on
                        FROM civilstatus.birth
                        WHERE mother_details #>> '{paper,number}' = :number
                          AND mother_details #>> '{paper,issuer}' = :issuer
                          AND mother_details #>> '{paper,kind}' = :kind
                        UNION ALL
                        SELECT father, father_given, father_surname, father_details ->> 'bornOn'
                        FROM civilstatus.birth
                        WHERE father_details #>> '{paper,number}' = :number
                          AND father_details #>> '{paper,issuer}' = :issuer
                          AND father_details #>> '{paper,kind}' = :kind
                        """)
                .param("number", paper.number())
                .param("issuer", paper.issuer().value())
                .param("kind", paper.kind().name())
                .query((row, _) -> new Earlier(
                        PersonId.of(row.getObject("person", UUID.class)),
                        PersonName.of(row.getString("given"), row.getString("surname")),
                        row.getString("born_on")))
                .list();
    }

    /// Two acts with one paper wait for each other, so that one person enters the register.
    void lock(ParentEntry entry) {
        if (entry instanceof ParentEntry.WithoutNumber someone && someone.paper() != null) {
            lock("paper " + someone.paper().issuer() + " " + someone.paper().number());
        }
    }

    /// Where no parent's row can be the lock, the order's key is.
    void lock(UUID key) {
        lock("order " + key);
    }

    private void lock(String what) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "civilstatus.birth " + what)
                .query((_, _) -> 1)
                .list();
    }
}
