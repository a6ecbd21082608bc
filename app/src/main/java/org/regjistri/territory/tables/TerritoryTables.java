package org.regjistri.territory.tables;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Country;
import org.regjistri.territory.Municipality;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Settlement;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables of the schema `territory`.
final class TerritoryTables {
    private final JdbcClient jdbc;

    TerritoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TerritoryRows read() {
        return new TerritoryRows(municipalities(), settlements(), otherNames(), countries(), offices());
    }

    private List<Municipality> municipalities() {
        Map<MunicipalityCode, List<MunicipalityCode>> predecessors = predecessors();
        return jdbc.sql("""
                        SELECT code, name_sq, name_sq_definite, name_sr_latn, name_sr_cyrl, name_en, region,
                               lower(valid) AS valid_from, upper(valid) AS valid_until
                          FROM territory.municipality
                         ORDER BY code COLLATE "C"
                        """).query((row, _) -> municipality(row, predecessors)).list();
    }

    private static Municipality municipality(ResultSet row, Map<MunicipalityCode, List<MunicipalityCode>> predecessors)
            throws SQLException {
        MunicipalityCode code = MunicipalityCode.of(row.getString("code"));
        return new Municipality(
                code,
                name(row),
                row.getString("name_sq_definite"),
                row.getString("region"),
                validity(row),
                predecessors.getOrDefault(code, List.of()));
    }

    private Map<MunicipalityCode, List<MunicipalityCode>> predecessors() {
        record Succession(MunicipalityCode municipality, MunicipalityCode predecessor) {}
        return jdbc
                .sql("""
                        SELECT municipality, predecessor
                          FROM territory.municipality_predecessor
                         ORDER BY municipality COLLATE "C", predecessor COLLATE "C"
                        """)
                .query((row, _) -> new Succession(
                        MunicipalityCode.of(row.getString("municipality")),
                        MunicipalityCode.of(row.getString("predecessor"))))
                .list()
                .stream()
                .collect(groupingBy(Succession::municipality, mapping(Succession::predecessor, toList())));
    }

    private List<Settlement> settlements() {
        return jdbc.sql("""
                        SELECT code, name_sq, name_sr_latn, name_sr_cyrl, coalesce(name_en, name_sq) AS name_en
                          FROM territory.settlement
                         ORDER BY code COLLATE "C"
                        """)
                .query((row, _) -> new Settlement(SettlementCode.of(row.getString("code")), name(row)))
                .list();
    }

    private Map<SettlementCode, List<String>> otherNames() {
        record OtherName(SettlementCode settlement, String name) {}
        return jdbc
                .sql("""
                        SELECT settlement, name
                          FROM territory.settlement_other_name
                        """)
                .query((row, _) -> new OtherName(SettlementCode.of(row.getString("settlement")), row.getString("name")))
                .list()
                .stream()
                .collect(groupingBy(OtherName::settlement, mapping(OtherName::name, toList())));
    }

    private List<Country> countries() {
        return jdbc.sql("""
                        SELECT code, alpha2, name_sq, name_sr_latn, name_sr_cyrl, name_en
                          FROM territory.country
                         ORDER BY code COLLATE "C"
                        """)
                .query((row, _) ->
                        new Country(CountryCode.of(row.getString("code")), row.getString("alpha2"), name(row)))
                .list();
    }

    private List<Office> offices() {
        return jdbc.sql("""
                        SELECT code, kind, name_sq, name_sr_latn, name_sr_cyrl, name_en, municipality, parent, country,
                               zone, lower(valid) AS valid_from, upper(valid) AS valid_until
                          FROM territory.office
                         ORDER BY code COLLATE "C"
                        """).query((row, _) -> office(row)).list();
    }

    private static Office office(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        String parent = row.getString("parent");
        return new Office(
                OfficeCode.of(row.getString("code")),
                OfficeKind.valueOf(row.getString("kind")),
                name(row),
                municipality == null ? null : MunicipalityCode.of(municipality),
                parent == null ? null : OfficeCode.of(parent),
                CountryCode.of(row.getString("country")),
                ZoneId.of(row.getString("zone")),
                validity(row));
    }

    private static Multilingual name(ResultSet row) throws SQLException {
        return new Multilingual(
                row.getString("name_sq"),
                row.getString("name_sr_latn"),
                row.getString("name_sr_cyrl"),
                row.getString("name_en"));
    }

    private static Period validity(ResultSet row) throws SQLException {
        return Period.of(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
