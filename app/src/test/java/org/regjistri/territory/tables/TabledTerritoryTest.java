package org.regjistri.territory.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Country;
import org.regjistri.territory.Municipality;
import org.regjistri.territory.Office;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Place;
import org.regjistri.territory.Settlement;
import org.regjistri.territory.Territory;

class TabledTerritoryTest {
    private static final LocalDate SPLIT = LocalDate.of(2013, 11, 3);
    private static final Country KOSOVO =
            new Country(CountryCode.KOSOVO, "XK", new Multilingual("Kosovë", "Kosovo", "Косово", "Kosovo"));
    private static final Country SWITZERLAND = new Country(
            CountryCode.of("CHE"), "CH", new Multilingual("Zvicër", "Švajcarska", "Швајцарска", "Switzerland"));
    private static final Municipality ISTOG = municipality("06", "Istog", "Istok", "Исток", "1946-05-09");
    private static final Municipality MITROVICA =
            municipality("11", "Mitrovicë", "Mitrovica", "Митровица", "1946-05-09");
    private static final Municipality NORTH =
            municipality("38", "Mitrovicë e Veriut", "Severna Mitrovica", "Северна Митровица", SPLIT.toString());
    private static final Office OFFICE = new Office(
            OfficeCode.of("M06"),
            OfficeKind.MUNICIPAL_OFFICE,
            ISTOG.name(),
            ISTOG.code(),
            null,
            CountryCode.KOSOVO,
            ZoneId.of("Europe/Belgrade"),
            ISTOG.validity());

    private static final Settlement ISTOG_TOWN = settlement("06-001", "Istog", "Istok", "Исток");
    private static final Settlement GURRAKOC = settlement("06-026", "Gurrakoc", "Đurakovac", "Ђураковац");
    private static final Settlement VRELLE = settlement("06-068", "Vrellë", "Vrela", "Врела");
    private static final Settlement MITROVICA_TOWN = settlement("11-001", "Mitrovicë", "Mitrovica", "Митровица");
    private static final Settlement SHIPOL = settlement("11-052", "Shipol", "Šipolje", "Шипоље");
    private static final Settlement MIRASHT = settlement("06-050", "Mirasht", "Miraš", "Мираш");
    private static final Settlement NORTH_TOWN =
            settlement("38-001", "Mitrovicë e Veriut", "Severna Mitrovica", "Северна Митровица");

    private final Territory territory = new TabledTerritory(
            rows(List.of(ISTOG_TOWN, GURRAKOC, MIRASHT, VRELLE, MITROVICA_TOWN, SHIPOL, NORTH_TOWN)));

    private static TerritoryRows rows(List<Settlement> settlements) {
        return new TerritoryRows(
                List.of(ISTOG, MITROVICA, NORTH),
                settlements,
                Map.of(
                        SettlementCode.of("06-001"), List.of("Burim"),
                        SettlementCode.of("11-001"), List.of("Titova Mitrovica")),
                List.of(SWITZERLAND, KOSOVO),
                List.of(OFFICE));
    }

    private static Municipality municipality(String code, String sq, String srLatn, String srCyrl, String from) {
        return new Municipality(
                MunicipalityCode.of(code),
                new Multilingual(sq, srLatn, srCyrl, sq),
                sq,
                "01",
                Period.from(LocalDate.parse(from)),
                List.of());
    }

    private static Settlement settlement(String code, String sq, String srLatn, String srCyrl) {
        return new Settlement(SettlementCode.of(code), new Multilingual(sq, srLatn, srCyrl, sq));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Istog,     06-001
            isto,      06-001
            Исто,      06-001
            Burim,     06-001
            gurr,      06-026
            Đurak,     06-026
            durak,     06-026
            Ђурако,    06-026
            djurako,   06-026
            vrelle,    06-068
            Vrella,    06-068
            Врела,     06-068
            sipo,      11-052
            Šipolje,   11-052
            Shipolje,  11-052
            titova,    11-001
            Severna,   38-001
            """)
    void a_settlement_is_found_by_the_beginning_of_its_name_in(String typed, SettlementCode code) {
        assertThat(territory.settlementsLike(typed, 10))
                .extracting(Settlement::code)
                .containsExactly(code);
    }

    @Test
    void the_seat_of_the_municipality_comes_first_and_a_whole_name_before_all() {
        assertThat(territory.settlementsLike("Mi", 10)).containsExactly(MITROVICA_TOWN, NORTH_TOWN, MIRASHT);
        assertThat(territory.settlementsLike("Mirasht", 10)).containsExactly(MIRASHT);
        assertThat(territory.settlementsLike("Mitrovicë e Veriut", 10)).containsExactly(NORTH_TOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "xyz", "to", "qwertyuiop"})
    void what_is_like_no_name_finds_nothing(String typed) {
        assertThat(territory.settlementsLike(typed, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            stog,       06-001
            rakoc,      06-026
            Veriut,     38-001
            gurakok,    06-026
            gurrakkoc,  06-026
            Gurakocc,   06-026
            Mitroivce e Veriut, 38-001
            Shippl,     11-052
            """)
    void a_settlement_is_found_by_a_part_of_its_name_and_with_a_slip_in(String typed, SettlementCode code) {
        assertThat(territory.settlementsLike(typed, 10))
                .extracting(Settlement::code)
                .containsExactly(code);
    }

    @Test
    void of_the_equally_near_those_of_the_municipality_come_first() {
        assertThat(territory.settlementsLike("Mi", ISTOG.code(), 10))
                .containsExactly(MIRASHT, MITROVICA_TOWN, NORTH_TOWN);
        assertThat(territory.settlementsLike("Mitrovicë", ISTOG.code(), 10))
                .containsExactly(MITROVICA_TOWN, NORTH_TOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zvic", "Švajc", "svajcarska", "Швајц", "Switz", "CHE", "ch", "Zwicer", "Switserland"})
    void a_country_is_found_by_any_of_its_names_and_codes(String typed) {
        assertThat(territory.countriesLike(typed, 10)).containsExactly(SWITZERLAND);
    }

    @Test
    void no_more_are_found_than_asked_for_and_never_more_than_fifty() {
        List<Settlement> many = new ArrayList<>();
        IntStream.rangeClosed(1, 60)
                .forEach(number -> many.add(settlement("06-%03d".formatted(number), "Kodra", "Brdo", "Брдо")));
        Territory hills = new TabledTerritory(rows(many));
        assertThat(hills.settlementsLike("kod", 7)).hasSize(7);
        assertThat(hills.settlementsLike("kod", 1000)).hasSize(50);
        assertThat(hills.settlementsLike("kod", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQ      | Gurrakoc, Istog
            SR_LATN | Đurakovac, Istok
            SR_CYRL | Ђураковац, Исток
            EN      | Gurrakoc, Istog
            """)
    void a_village_is_described_with_its_municipality(Language language, String text) {
        assertThat(territory.describe(Place.in(GURRAKOC.code()), language)).isEqualTo(text);
    }

    @Test
    void a_town_with_the_name_of_its_municipality_is_said_once() {
        assertThat(territory.describe(Place.in(ISTOG_TOWN.code()), Language.SR_LATN))
                .isEqualTo("Istok");
    }

    @Test
    void a_place_abroad_is_described_as_written_with_its_country() {
        Place aarau = Place.abroad(SWITZERLAND.code(), "Aarau");
        assertThat(territory.describe(aarau, Language.SQ)).isEqualTo("Aarau, Zvicër");
        assertThat(territory.describe(aarau, Language.SR_CYRL)).isEqualTo("Aarau, Швајцарска");
    }

    @Test
    void where_only_the_country_is_known_only_the_country_is_said() {
        assertThat(territory.describe(new Place(CountryCode.KOSOVO, null, null), Language.SQ))
                .isEqualTo("Kosovë");
    }

    @Test
    void what_is_not_on_the_map_is_said_by_its_code() {
        assertThat(territory.describe(Place.in(SettlementCode.of("06-999")), Language.SQ))
                .isEqualTo("06-999, Istog");
        assertThat(territory.describe(Place.abroad(CountryCode.of("ZZZ"), "Aarau"), Language.SQ))
                .isEqualTo("Aarau, ZZZ");
    }

    @Test
    void a_municipality_is_there_from_its_first_day_on() {
        assertThat(territory.municipalities(SPLIT.minusDays(1))).containsExactly(ISTOG, MITROVICA);
        assertThat(territory.municipalities(SPLIT)).containsExactly(ISTOG, MITROVICA, NORTH);
        assertThat(territory.municipalities()).containsExactly(ISTOG, MITROVICA, NORTH);
    }

    @Test
    void rows_are_found_by_their_codes() {
        assertThat(territory.find(ISTOG.code())).contains(ISTOG);
        assertThat(territory.find(VRELLE.code())).contains(VRELLE);
        assertThat(territory.find(SWITZERLAND.code())).contains(SWITZERLAND);
        assertThat(territory.find(OFFICE.code())).contains(OFFICE);
        assertThat(territory.find(OfficeCode.of("M99"))).isEmpty();
        assertThat(territory.settlements(ISTOG.code())).containsExactly(ISTOG_TOWN, GURRAKOC, MIRASHT, VRELLE);
        assertThat(territory.settlements(MunicipalityCode.of("99"))).isEmpty();
    }

    @Test
    void a_code_that_stands_twice_is_refused_at_the_start() {
        assertThatThrownBy(() -> new TabledTerritory(rows(List.of(ISTOG_TOWN, ISTOG_TOWN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("06-001");
    }
}
