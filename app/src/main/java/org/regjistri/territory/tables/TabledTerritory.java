package org.regjistri.territory.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.territory.Country;
import org.regjistri.territory.Municipality;
import org.regjistri.territory.Office;
import org.regjistri.territory.Place;
import org.regjistri.territory.Settlement;
import org.regjistri.territory.Territory;

/// The map in memory. Never changes.
final class TabledTerritory implements Territory {
    private final List<Municipality> municipalities;
    private final Map<MunicipalityCode, Municipality> municipalityByCode;
    private final Map<SettlementCode, Settlement> settlementByCode;
    private final Map<MunicipalityCode, List<Settlement>> settlementsOf;
    private final Map<CountryCode, Country> countryByCode;
    private final Map<OfficeCode, Office> officeByCode;
    private final PlaceNames<Settlement> settlementNames;
    private final PlaceNames<Country> countryNames;

    TabledTerritory(TerritoryRows rows) {
        municipalities = List.copyOf(rows.municipalities());
        municipalityByCode = byCode(rows.municipalities(), Municipality::code);
        settlementByCode = byCode(rows.settlements(), Settlement::code);
        settlementsOf = rows.settlements().stream()
                .collect(groupingBy(
                        settlement -> settlement.code().municipality(), collectingAndThen(toList(), List::copyOf)));
        countryByCode = byCode(rows.countries(), Country::code);
        officeByCode = byCode(rows.offices(), Office::code);
        settlementNames = PlaceNames.ofSettlements(rows.settlements(), rows.otherNames());
        countryNames = PlaceNames.ofCountries(rows.countries());
    }

    /// Keeps the order in which the rows came.
    private static <C, T> Map<C, T> byCode(List<T> rows, Function<T, C> code) {
        return Collections.unmodifiableMap(rows.stream()
                .collect(toMap(
                        code,
                        Function.identity(),
                        (_, second) -> {
                            throw new IllegalArgumentException("Twice on the map: " + second);
                        },
                        LinkedHashMap::new)));
    }

    @Override
    public List<Municipality> municipalities() {
        return municipalities;
    }

    @Override
    public List<Municipality> municipalities(LocalDate on) {
        return municipalities.stream()
                .filter(municipality -> municipality.validity().contains(on))
                .toList();
    }

    @Override
    public Optional<Municipality> find(MunicipalityCode code) {
        return Optional.ofNullable(municipalityByCode.get(code));
    }

    @Override
    public Optional<Settlement> find(SettlementCode code) {
        return Optional.ofNullable(settlementByCode.get(code));
    }

    @Override
    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(countryByCode.get(code));
    }

    @Override
    public Optional<Office> find(OfficeCode code) {
        return Optional.ofNullable(officeByCode.get(code));
    }

    @Override
    public Collection<Country> countries() {
        return countryByCode.values();
    }

    @Override
    public Collection<Office> offices() {
        return officeByCode.values();
    }

    @Override
    public List<Settlement> settlements(MunicipalityCode municipality) {
        return settlementsOf.getOrDefault(municipality, List.of());
    }

    @Override
    public List<Settlement> settlementsLike(String text, int limit) {
        return settlementNames.like(text, _ -> false, limit);
    }

    @Override
    public List<Settlement> settlementsLike(String text, MunicipalityCode near, int limit) {
        return settlementNames.like(
                text, settlement -> settlement.code().municipality().equals(near), limit);
    }

    @Override
    public List<Country> countriesLike(String text, int limit) {
        return countryNames.like(text, _ -> false, limit);
    }

    @Override
    public String describe(Place place, Language language) {
        if (place.settlement() != null) {
            return describe(place.settlement(), language);
        }
        String country = find(place.country())
                .map(found -> found.name().in(language))
                .orElse(place.country().value());
        return place.locality() == null ? country : place.locality() + ", " + country;
    }

    /// A town that gave its municipality the name is said once. What is not on the map is said by its code.
    private String describe(SettlementCode code, Language language) {
        String settlement = find(code).map(found -> found.name().in(language)).orElse(code.value());
        String municipality = find(code.municipality())
                .map(found -> found.name().in(language))
                .orElse(code.municipality().value());
        return settlement.equals(municipality) ? settlement : settlement + ", " + municipality;
    }
}
