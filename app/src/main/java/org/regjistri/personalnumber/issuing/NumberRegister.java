package org.regjistri.personalnumber.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.PersonalNumberScheme;
import org.regjistri.kernel.WeightedMod11Scheme;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.NumberStatus;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

@Repository
class NumberRegister implements PersonalNumbers {
    private static final String INSERT = """
            INSERT INTO personalnumber.number
                (digits, person, cause, scheme_version, key_version, source, recorded_at, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_STATUS = """
            INSERT INTO personalnumber.number_status (id, digits, person, status, recorded, entry)
            VALUES (?, ?, ?, ?, tstzrange(?, NULL), ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ordinals ordinals;
    private final PayloadPermutation permutation;
    private final PersonalNumberScheme scheme = new WeightedMod11Scheme();
    private final Ids ids;

    NumberRegister(JdbcClient jdbc, JdbcTemplate batches, Ordinals ordinals, PayloadPermutation permutation, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ordinals = ordinals;
        this.permutation = permutation;
        this.ids = ids;
    }

    @Override
    public IssuedNumber issueFor(PersonId person, IssueCause cause, UUID entry, Instant recordedAt) {
        if (cause == IssueCause.TAKEN_OVER) {
            throw new IllegalArgumentException("Numbers taken over are not made here");
        }
        IssuedNumber issued;
        do {
            issued = made(next(), person, cause);
            // A number of an earlier register may sit where the permutation leads: then the next one is taken.
        } while (batches.update(INSERT + "ON CONFLICT (digits) DO NOTHING", row(issued, entry, recordedAt)) == 0);
        batches.update(INSERT_STATUS, statusRow(issued, entry, recordedAt));
        return issued;
    }

    /// Skips the payloads that the scheme leaves out.
    private PersonalNumber next() {
        Optional<PersonalNumber> number;
        do {
            number = scheme.complete(permutation.payload(ordinals.next()));
        } while (number.isEmpty());
        return number.get();
    }

    private IssuedNumber made(PersonalNumber number, PersonId person, IssueCause cause) {
        return new IssuedNumber(
                number,
                person,
                cause,
                NumberStatus.ACTIVE,
                ids.next(),
                scheme.version(),
                permutation.keyVersion(),
                null);
    }

    @Override
    public void takeOver(Map<UUID, IssuedNumber> numbersByEntry, Instant recordedAt) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> statusRows = new ArrayList<>();
        numbersByEntry.forEach((entry, number) -> {
            rows.add(row(number, entry, recordedAt));
            statusRows.add(statusRow(number, entry, recordedAt));
        });
        batches.batchUpdate(INSERT, rows);
        batches.batchUpdate(INSERT_STATUS, statusRows);
    }

    private static Object[] row(IssuedNumber issued, UUID entry, Instant recordedAt) {
        return new Object[] {
            issued.number().digits(),
            issued.person().value(),
            issued.cause().name(),
            issued.schemeVersion(),
            issued.keyVersion(),
            issued.source(),
            Timestamp.from(recordedAt),
            entry
        };
    }

    private static Object[] statusRow(IssuedNumber issued, UUID entry, Instant recordedAt) {
        return new Object[] {
            issued.statusId(),
            issued.number().digits(),
            issued.person().value(),
            issued.status().name(),
            Timestamp.from(recordedAt),
            entry
        };
    }

    @Override
    public ObjectNode section(List<IssuedNumber> issued) {
        return NumbersSection.write(issued);
    }

    @Override
    public Optional<PersonId> holderOf(PersonalNumber number) {
        return Optional.ofNullable(holdersOf(List.of(number)).get(number));
    }

    @Override
    public Map<PersonalNumber, PersonId> holdersOf(Collection<PersonalNumber> numbers) {
        Map<PersonalNumber, PersonId> holders = new HashMap<>();
        jdbc.sql("SELECT digits, person FROM personalnumber.number WHERE digits = ANY (:numbers)")
                .param("numbers", numbers.stream().map(PersonalNumber::digits).toArray(String[]::new))
                .query(row -> {
                    holders.put(number(row), person(row));
                });
        return holders;
    }

    @Override
    public Map<PersonId, PersonalNumber> numbersOf(Collection<PersonId> persons) {
        Map<PersonId, PersonalNumber> numbers = new HashMap<>();
        jdbc.sql("""
                        SELECT digits, person FROM personalnumber.number_status
                        WHERE person = ANY (:persons) AND ended_by IS NULL AND status <> 'INACTIVE'
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(person(row), number(row));
                });
        return numbers;
    }

    private static PersonalNumber number(ResultSet row) throws SQLException {
        return PersonalNumber.of(row.getString("digits"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return PersonId.of(row.getObject("person", UUID.class));
    }
}
