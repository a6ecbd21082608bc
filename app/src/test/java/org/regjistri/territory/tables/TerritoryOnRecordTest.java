package org.regjistri.territory.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.script.SerbianScript;
import org.regjistri.territory.Country;
import org.regjistri.territory.Municipality;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Place;
import org.regjistri.territory.Settlement;
import org.regjistri.territory.Territory;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterTest
@Tag("postgres15")
class TerritoryOnRecordTest {
    private static final String ALBANIAN_LETTERS = "[A-Za-zËëÇç '-]+";

    private final Territory territory;
    private final JdbcClient runtime;
    private final TestDatabase database;

    @Autowired
    TerritoryOnRecordTest(Territory territory, JdbcClient runtime, TestDatabase database) {
        this.territory = territory;
        this.runtime = runtime;
        this.database = database;
    }

    @Test
    void there_are_thirty_eight_municipalities_now_and_there_were_twenty_nine_in_1999() {
        assertThat(territory.municipalities(LocalDate.of(2026, 1, 1)))
                .hasSize(38)
                .extracting(municipality -> Integer.parseInt(municipality.code().value()))
                .isSorted();
        assertThat(territory.municipalities(LocalDate.of(1999, 6, 10))).hasSize(29);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            02, Gjakovë,            Đakovica,         Ђаковица,         Gjakova
            06, Istog,              Istok,            Исток,            Istog
            11, Mitrovicë,          Mitrovica,        Митровица,        Mitrovica
            17, Pejë,               Peć,              Пећ,              Peja
            19, Prishtinë,          Priština,         Приштина,         Prishtina
            25, Ferizaj,            Uroševac,         Урошевац,         Ferizaj
            27, Vushtrri,           Vučitrn,          Вучитрн,          Vushtrri
            38, Mitrovicë e Veriut, Severna Mitrovica, Северна Митровица, North Mitrovica
            """)
    void a_municipality_has_a_name_in_every_language(
            MunicipalityCode code, String sq, String srLatn, String srCyrl, String en) {
        var name = territory.find(code).orElseThrow().name();
        assertThat(Stream.of(Language.values()).map(name::in)).containsExactly(sq, srLatn, srCyrl, en);
    }

    @Test
    void what_came_after_1999_names_out_of_what_it_came_and_that_was_there_before() {
        LocalDate before = LocalDate.of(1999, 6, 10);
        for (Municipality municipality : territory.municipalities()) {
            assertThat(municipality.predecessors().isEmpty())
                    .as(municipality.name().sq())
                    .isEqualTo(municipality.validity().contains(before));
            assertThat(municipality.predecessors())
                    .allSatisfy(code -> assertThat(territory.find(code))
                            .hasValueSatisfying(predecessor -> assertThat(
                                            predecessor.validity().from())
                                    .isBefore(municipality.validity().from())));
        }
        assertThat(territory
                        .find(MunicipalityCode.of("38"))
                        .map(Municipality::predecessors)
                        .orElseThrow())
                .containsExactly(MunicipalityCode.of("11"));
    }

    @Test
    void every_municipality_has_its_office_and_its_seat() {
        for (Municipality municipality : territory.municipalities()) {
            Office office = territory
                    .find(OfficeCode.of("M" + municipality.code()))
                    .orElseThrow(() -> new AssertionError("No office: " + municipality));
            assertThat(office.kind()).isEqualTo(OfficeKind.MUNICIPAL_OFFICE);
            assertThat(office.municipality()).isEqualTo(municipality.code());
            assertThat(office.validity()).isEqualTo(municipality.validity());
            assertThat(office.name().srCyrl()).endsWith(municipality.name().srCyrl());
            Settlement seat = territory.settlements(municipality.code()).stream()
                    .findFirst()
                    .orElseThrow();
            assertThat(seat.code()).hasToString(municipality.code() + "-001");
            assertThat(seat.name()).isEqualTo(municipality.name());
        }
    }

    @Test
    void every_settlement_lies_in_a_municipality_and_is_written_in_albanian_letters() {
        int all = 0;
        for (Municipality municipality : territory.municipalities()) {
            for (Settlement settlement : territory.settlements(municipality.code())) {
                assertThat(settlement.name().sq()).matches(ALBANIAN_LETTERS);
                all++;
            }
        }
        assertThat(all)
                .isEqualTo(runtime.sql("SELECT count(*) FROM territory.settlement")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(2000);
    }

    @Test
    void serbian_says_the_same_in_both_scripts() {
        var names = Stream.of(
                        territory.municipalities().stream().map(Municipality::name),
                        territory.municipalities().stream()
                                .flatMap(municipality -> territory.settlements(municipality.code()).stream())
                                .map(Settlement::name),
                        territory.countries().stream().map(Country::name),
                        territory.offices().stream().map(Office::name))
                .flatMap(name -> name);
        assertThat(names)
                .hasSizeGreaterThan(2500)
                .allSatisfy(
                        name -> assertThat(SerbianScript.toLatin(name.srCyrl())).isEqualTo(name.srLatn()));
    }

    @Test
    void every_country_of_the_standard_is_listed_and_kosovo() {
        Set<String> wanted = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        wanted.add("XKX");
        wanted.remove("ANT");
        Set<String> listed = territory.countries().stream()
                .map(country -> country.code().value())
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(wanted);
        assertThat(territory.find(CountryCode.KOSOVO))
                .map(country -> country.name().sq())
                .contains("Kosovë");
    }

    @Test
    void there_are_offices_of_every_kind_and_the_units_of_the_agency() {
        Map<OfficeKind, Long> kinds =
                territory.offices().stream().collect(Collectors.groupingBy(Office::kind, Collectors.counting()));
        assertThat(kinds).containsOnlyKeys(OfficeKind.values()).containsEntry(OfficeKind.MUNICIPAL_OFFICE, 38L);
        for (String unit : Set.of("A-CRA", "A-CIVIL", "A-CENTRAL", "A-DOCS", "A-IT", "A-COMM")) {
            assertThat(territory.find(OfficeCode.of(unit))).as(unit).isPresent();
        }
    }

    @Test
    void a_satellite_writes_into_the_book_of_its_municipal_office() {
        assertThat(territory.offices().stream().filter(office -> office.kind() == OfficeKind.SATELLITE_OFFICE))
                .isNotEmpty()
                .allSatisfy(office ->
                        assertThat(office.book()).hasToString("M" + Objects.requireNonNull(office.municipality())));
    }

    @Test
    void a_mission_has_the_time_of_its_own_country() {
        Office newYork = territory.find(OfficeCode.of("C-USA-1")).orElseThrow();
        assertThat(newYork.zone().getId()).isEqualTo("America/New_York");
        assertThat(newYork.municipality()).isNull();
        assertThat(newYork.book()).isEqualTo(newYork.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prishtina       | 19-001
            Приштина        | 19-001
            Drenas          | 03-001
            Đeneral Jankovi | 33-001
            djakovica       | 02-001
            """)
    void a_town_is_found_first_by_any_of_its_names(String typed, SettlementCode code) {
        assertThat(territory.settlementsLike(typed, 5))
                .first()
                .extracting(Settlement::code)
                .isEqualTo(code);
    }

    @Test
    void a_village_of_istog_is_described_in_each_language() {
        Settlement gurrakoc = territory.settlementsLike("Gurrakoc", 1).getFirst();
        Place place = Place.in(gurrakoc.code());
        assertThat(territory.describe(place, Language.SQ)).isEqualTo("Gurrakoc, Istog");
        assertThat(territory.describe(place, Language.SR_CYRL)).isEqualTo("Ђураковац, Исток");
    }

    @Test
    void the_application_cannot_change_the_map() {
        assertThatThrownBy(() -> runtime.sql("DELETE FROM territory.settlement_other_name")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE territory.office SET parent = 'M11' WHERE code = 'M06-01'",
                "UPDATE territory.office SET parent = NULL WHERE code = 'M06-01'",
                "UPDATE territory.office SET municipality = NULL WHERE code = 'M06'",
                "UPDATE territory.office SET country = 'DEU' WHERE code = 'C-CHE-1'",
                "INSERT INTO territory.settlement (code, name_sq, name_sr_latn, name_sr_cyrl, albanian_attested)"
                        + " VALUES ('39-001', 'A', 'A', 'А', true)",
                "INSERT INTO territory.municipality_predecessor VALUES ('06', '06')",
                "DELETE FROM territory.municipality WHERE code = '11'"
            })
    void a_map_that_makes_no_sense_is_refused(String change) {
        assertThatThrownBy(() -> database.owner().sql(change).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
