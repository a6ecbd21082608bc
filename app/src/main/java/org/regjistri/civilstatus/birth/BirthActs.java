package org.regjistri.civilstatus.birth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.ArticleId;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The acts of birth: inserted and read, never anything else.
@Repository
class BirthActs implements Acts {
    private static final String SELECT = """
            SELECT a.*, b.* FROM civilstatus.act a JOIN civilstatus.birth b ON b.act = a.id
            """;
    private final JdbcClient jdbc;

    BirthActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Act act) {
        jdbc.sql("""
                        INSERT INTO civilstatus.act (id, kind, book, year, number, reference, office, registrar,
                            legal_basis, command_key, command_digest, recorded_at, entry)
                        VALUES (:id, :kind, :book, :year, :number, :reference, :office, :registrar,
                            :legalBasis, :commandKey, :commandDigest, :recordedAt, :entry)
                        """)
                .param("id", act.id().value())
                .param("kind", act.number().kind().name())
                .param("book", act.number().book().value())
                .param("year", act.number().year())
                .param("number", act.number().number())
                .param("reference", act.number().reference())
                .param("office", act.office().value())
                .param("registrar", act.registrar().toString())
                .param("legalBasis", act.legalBasis().value())
                .param("commandKey", act.commandKey())
                .param("commandDigest", HexFormat.of().parseHex(act.commandDigest()))
                .param("recordedAt", act.recordedAt().atOffset(ZoneOffset.UTC))
                .param("entry", act.entry())
                .update();
        insert(act.id(), act.birth());
    }

    private void insert(ActId act, Birth birth) {
        RegisterBirth.Child child = birth.child();
        SettlementCode settlement = child.place().settlement();
        jdbc.sql("""
                        INSERT INTO civilstatus.birth (act, child, personal_number, given, surname, sex, born_on,
                            born_at, country, settlement, locality, mother, mother_given, mother_surname,
                            father, father_given, father_surname, declarant, evidence_kind, evidence_number,
                            evidence_issuer, evidence_issued_on, term_ended_on, not_the_same)
                        VALUES (:act, :child, :number, :given, :surname, :sex, :bornOn,
                            :bornAt, :country, :settlement, :locality, :mother, :motherGiven, :motherSurname,
                            :father, :fatherGiven, :fatherSurname, :declarant, :evidenceKind, :evidenceNumber,
                            :evidenceIssuer, :evidenceIssuedOn, :termEndedOn, :notTheSame)
                        """)
                .param("act", act.value())
                .param("child", birth.childId().value())
                .param("number", birth.number().digits())
                .param("given", child.name().given())
                .param("surname", child.name().surname())
                .param("sex", child.sex().name())
                .param("bornOn", child.bornOn())
                .param("bornAt", child.bornAt())
                .param("country", child.place().country().value())
                .param("settlement", settlement == null ? null : settlement.value())
                .param("locality", child.place().locality())
                .param("mother", birth.mother().id().value())
                .param("motherGiven", birth.mother().name().given())
                .param("motherSurname", birth.mother().name().surname())
                .param("father", birth.father().id().value())
                .param("fatherGiven", birth.father().name().given())
                .param("fatherSurname", birth.father().name().surname())
                .param("declarant", birth.declarant().name())
                .param("evidenceKind", birth.evidence().kind().name())
                .param("evidenceNumber", birth.evidence().number())
                .param("evidenceIssuer", birth.evidence().issuer())
                .param("evidenceIssuedOn", birth.evidence().issuedOn())
                .param("termEndedOn", birth.termEndedOn())
                .param("notTheSame", uuids(birth.notTheSame()))
                .update();
    }

    private static UUID[] uuids(Collection<PersonId> persons) {
        return persons.stream().sorted().map(PersonId::value).toArray(UUID[]::new);
    }

    @Override
    public Optional<Act> find(ActId id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", id.value())
                .query(BirthActs::act)
                .optional();
    }

    Optional<Act> findByCommandKey(UUID key) {
        return jdbc.sql(SELECT + "WHERE a.command_key = :key")
                .param("key", key)
                .query(BirthActs::act)
                .optional();
    }

    List<Act> ofEntries(Collection<UUID> entries) {
        return jdbc.sql(SELECT + "WHERE a.entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(BirthActs::act)
                .list();
    }

    @Override
    public Optional<Act> birthOf(PersonId child) {
        return jdbc.sql(SELECT + "WHERE b.child = :child")
                .param("child", child.value())
                .query(BirthActs::act)
                .optional();
    }

    @Override
    public List<Act> of(OfficeCode book, Instant from, Instant until, int limit) {
        return jdbc.sql(SELECT + """
                                WHERE a.book = :book AND a.recorded_at >= :from AND a.recorded_at < :until
                                ORDER BY a.year DESC, a.number DESC LIMIT :limit
                                """)
                .param("book", book.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", Math.min(limit, 500))
                .query(BirthActs::act)
                .list();
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                new ActId(row.getObject("id", UUID.class)),
                new ActNumber(
                        ActKind.valueOf(row.getString("kind")),
                        OfficeCode.of(row.getString("book")),
                        row.getInt("year"),
                        row.getInt("number")),
                OfficeCode.of(row.getString("office")),
                ActorRef.parse(row.getString("registrar")),
                ArticleId.of(row.getString("legal_basis")),
                row.getObject("command_key", UUID.class),
                HexFormat.of().formatHex(row.getBytes("command_digest")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class),
                birth(row));
    }

    private static Birth birth(ResultSet row) throws SQLException {
        return new Birth(
                PersonId.of(row.getObject("child", UUID.class)),
                PersonalNumber.of(row.getString("personal_number")),
                child(row),
                parent(row, "mother"),
                parent(row, "father"),
                Declarant.valueOf(row.getString("declarant")),
                new Evidence(
                        Evidence.Kind.valueOf(row.getString("evidence_kind")),
                        row.getString("evidence_number"),
                        row.getString("evidence_issuer"),
                        row.getObject("evidence_issued_on", LocalDate.class)),
                row.getObject("term_ended_on", LocalDate.class),
                persons((UUID[]) row.getArray("not_the_same").getArray()));
    }

    private static RegisterBirth.Child child(ResultSet row) throws SQLException {
        String settlement = row.getString("settlement");
        return new RegisterBirth.Child(
                PersonName.of(row.getString("given"), row.getString("surname")),
                Sex.valueOf(row.getString("sex")),
                row.getObject("born_on", LocalDate.class),
                row.getObject("born_at", LocalTime.class),
                new Place(
                        CountryCode.of(row.getString("country")),
                        settlement == null ? null : SettlementCode.of(settlement),
                        row.getString("locality")));
    }

    private static Birth.Parent parent(ResultSet row, String role) throws SQLException {
        return new Birth.Parent(
                PersonId.of(row.getObject(role, UUID.class)),
                PersonName.of(row.getString(role + "_given"), row.getString(role + "_surname")));
    }

    private static Set<PersonId> persons(UUID[] ids) {
        return Arrays.stream(ids).map(PersonId::of).collect(Collectors.toUnmodifiableSet());
    }
}
