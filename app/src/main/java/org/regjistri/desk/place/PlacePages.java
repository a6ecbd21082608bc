package org.regjistri.desk.place;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.territory.Country;
import org.regjistri.territory.Settlement;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Suggestions;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a place field suggests while it is typed into: `lookUp = "/places?municipality=06"` or `"/countries"`. The map
/// is for everybody. The parameter `field` names the field, and what was typed comes under that name.
@Controller
class PlacePages {
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private final Territory territory;

    PlacePages(Territory territory) {
        this.territory = territory;
    }

    @GetMapping("/places")
    @OpenToAll
    Page places(Ui ui, Form form, @RequestParam(defaultValue = "") String municipality) {
        String typed = typed(form);
        List<Settlement> found = municipality.matches("[0-9]{2}")
                ? territory.settlementsLike(typed, MunicipalityCode.of(municipality), MOST)
                : territory.settlementsLike(typed, MOST);
        return Suggestions.page(
                field(form),
                typed,
                found.stream().map(settlement -> choice(ui, settlement)).toList());
    }

    @GetMapping("/countries")
    @OpenToAll
    Page countries(Ui ui, Form form) {
        String typed = typed(form);
        return Suggestions.page(
                field(form),
                typed,
                territory.countriesLike(typed, MOST).stream()
                        .map(country -> choice(ui, country))
                        .toList());
    }

    /// With the other official name, and the municipality where that says more.
    private Choice choice(Ui ui, Settlement settlement) {
        Multilingual name = settlement.name();
        String municipality = territory
                .find(settlement.code().municipality())
                .map(found -> ui.in(found.name()))
                .filter(found -> !found.equals(ui.in(name)))
                .orElse(null);
        return Choice.of(settlement.code().value(), ui.in(name)).withHint(joined(ui.otherIn(name), municipality));
    }

    private static Choice choice(Ui ui, Country country) {
        return Choice.of(country.code().value(), ui.in(country.name())).withHint(ui.otherIn(country.name()));
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        String both = Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return both.isEmpty() ? null : both;
    }

    private static String typed(Form form) {
        String typed = form.value(field(form));
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    /// Stands in the answer as the name of its fields.
    private static String field(Form form) {
        String field = form.value("field");
        return field.matches("[A-Za-z][A-Za-z0-9.-]{0,59}") ? field : "place";
    }
}
