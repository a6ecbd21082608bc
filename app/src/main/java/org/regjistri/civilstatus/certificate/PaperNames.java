package org.regjistri.civilstatus.certificate;

import java.util.Collection;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.territory.Place;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Names of places, offices, countries and persons, as the record of a document has them. `sr` is Serbian in Latin
/// letters.
@Component
class PaperNames {
    private final Territory territory;

    PaperNames(Territory territory) {
        this.territory = territory;
    }

    ObjectNode place(Place place) {
        return object().put("sq", territory.describe(place, Language.SQ))
                .put("sr", territory.describe(place, Language.SR_LATN))
                .put("en", territory.describe(place, Language.EN));
    }

    ObjectNode office(OfficeCode office) {
        return multilingual(territory.find(office).orElseThrow().name());
    }

    /// In the order of their codes. Empty where none is known: then the field stays empty on the paper (CS-11).
    ArrayNode citizenships(Collection<CountryCode> countries) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        countries.stream()
                .sorted(java.util.Comparator.comparing(CountryCode::value))
                .forEach(country -> all.addObject().put("code", country.value()).set("name", country(country)));
        return all;
    }

    private ObjectNode country(CountryCode code) {
        return territory
                .find(code)
                .map(country -> multilingual(country.name()))
                .orElseGet(
                        () -> multilingual(new Multilingual(code.value(), code.value(), code.value(), code.value())));
    }

    static ObjectNode name(PersonName name) {
        return object().put("given", name.given()).put("surname", name.surname());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode multilingual(Multilingual name) {
        return object().put("sq", name.sq()).put("sr", name.srLatn()).put("en", name.en());
    }
}
