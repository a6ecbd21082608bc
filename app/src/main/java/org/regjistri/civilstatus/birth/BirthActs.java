package org.regjistri.civilstatus.birth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Parentage;
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
import org.regjistri.scans.ScanId;
import org.regjistri.territory.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The acts of birth: inserted and read, never anything else.
@Repository
class BirthActs implements Acts {
    private static final String SELECT = """
            SELECT a.*, b.* FROM civilstatus.act a JOIN civilstatus.birth b ON b.act = a.id
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    BirthActs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        INSERT INTO civilstatus.birth (act, child, personal_number, given, surname, sex, born_on,
                            born_at, country, settlement, locality, setting, children, ordinal,
                            mother, mother_given, mother_surname, mother_details,
                            father, father_given, father_surname, father_details, parentage, citizenship,
                            declaration, evidence, term_ended_on, not_the_same, review, signed_declaration)
                        VALUES (:act, :child, :number, :given, :surname, :sex, :bornOn,
                            :bornAt, :country, :settlement, :locality, :setting, :children, :ordinal,
                            :mother, :motherGiven, :motherSurname, :motherDetails::jsonb,
                            :father, :fatherGiven, :fatherSurname, :fatherDetails::jsonb, :parentage, :citizenship,
                            :declaration::jsonb, :evidence::jsonb, :termEndedOn, :notTheSame, :review::jsonb, :signed)
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
                .param("setting", child.setting().name())
                .param("children", child.plurality().children())
                .param("ordinal", child.plurality().ordinal())
                .param("parentage", birth.parentage().name())
                .param("citizenship", birth.citizenship().name())
                .param("declaration", BirthJson.declaration(birth.declaration()).toString())
                .param("evidence", BirthJson.evidence(birth.evidence()).toString())
                .param("termEndedOn", birth.termEndedOn())
                .param("notTheSame", uuids(birth.notTheSame()))
                .param(
                        "review",
                        birth.review() == null
                                ? null
                                : BirthJson.review(birth.review()).toString());
        ScanId signed = birth.signedDeclaration();
        insert.param("signed", signed == null ? null : signed.value(), Types.OTHER);
        withParent(withParent(insert, "mother", birth.mother()), "father", birth.father())
                .update();
    }

    private static JdbcClient.StatementSpec withParent(
            JdbcClient.StatementSpec insert, String role, Birth.@Nullable Parent parent) {
        JsonNode details = parent == null ? null : BirthJson.details(parent);
        return insert.param(role, parent == null ? null : parent.id().value(), Types.OTHER)
                .param(role + "Given", parent == null ? null : parent.name().given())
                .param(role + "Surname", parent == null ? null : parent.name().surname())
                .param(role + "Details", details == null ? null : details.toString());
    }

    private static UUID[] uuids(Collection<PersonId> persons) {
        return persons.stream().sorted().map(PersonId::value).toArray(UUID[]::new);
    }

    @Override
    public Optional<Act> find(ActId id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", id.value())
                .query(this::act)
                .optional();
    }

    Optional<Act> findByCommandKey(UUID key) {
        return jdbc.sql(SELECT + "WHERE a.command_key = :key")
                .param("key", key)
                .query(this::act)
                .optional();
    }

    List<Act> ofEntries(Collection<UUID> entries) {
        return jdbc.sql(SELECT + "WHERE a.entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(this::act)
                .list();
    }

    @Override
    public Optional<Act> birthOf(PersonId child) {
        return jdbc.sql(SELECT + "WHERE b.child = :child")
                .param("child", child.value())
                .query(this::act)
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
                .query(this::act)
                .list();
    }

    private Act act(ResultSet row, int number) throws SQLException {
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

    private Birth birth(ResultSet row) throws SQLException {
        String review = row.getString("review");
        UUID signed = row.getObject("signed_declaration", UUID.class);
        return new Birth(
                PersonId.of(row.getObject("child", UUID.class)),
                PersonalNumber.of(row.getString("personal_number")),
                child(row),
                parent(row, "mother"),
                parent(row, "father"),
                Parentage.valueOf(row.getString("parentage")),
                ChildCitizenship.valueOf(row.getString("citizenship")),
                BirthJson.readDeclaration(json.readTree(row.getString("declaration"))),
                BirthJson.readEvidence(json.readTree(row.getString("evidence"))),
                row.getObject("term_ended_on", LocalDate.class),
                persons((UUID[]) row.getArray("not_the_same").getArray()),
                review == null ? null : BirthJson.readReview(json.readTree(review)),
                signed == null ? null : ScanId.of(signed));
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
                        row.getString("locality")),
                BirthSetting.valueOf(row.getString("setting")),
                new RegisterBirth.Plurality(row.getInt("children"), row.getInt("ordinal")));
    }

    private Birth.@Nullable Parent parent(ResultSet row, String role) throws SQLException {
        UUID id = row.getObject(role, UUID.class);
        String details = row.getString(role + "_details");
        return id == null
                ? null
                : BirthJson.parent(
                        PersonId.of(id),
                        PersonName.of(row.getString(role + "_given"), row.getString(role + "_surname")),
                        details == null ? null : json.readTree(details));
    }

    private static Set<PersonId> persons(UUID[] ids) {
        return Arrays.stream(ids).map(PersonId::of).collect(Collectors.toUnmodifiableSet());
    }
}
