package org.regjistri.persons.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A fact as JSON: the same shape in an entry's section and in the view `persons.fact`, so that both can be compared.
final class FactJson {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private FactJson() {}

    static ObjectNode body(Fact fact) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return switch (fact) {
            case Fact.Named named ->
                body.put("given", named.name().given())
                        .put("surname", named.name().surname());
            case Fact.OfSex ofSex -> body.put("sex", ofSex.sex().name());
            case Fact.Born born -> birth(body, born);
            case Fact.CitizenOf citizen -> body.put("country", citizen.country().value());
            case Fact.ChildOf child ->
                body.put("parent", child.parent().toString())
                        .put("role", child.role().name());
            case Fact.MarriedTo married -> body.put("spouse", married.spouse().toString());
            case Fact.Died died -> body.put("died", died.date().toString());
            case Fact.Missing _ -> body.put("status", "MISSING");
            case Fact.Stateless _ -> body.put("status", "STATELESS");
        };
    }

    private static ObjectNode birth(ObjectNode body, Fact.Born born) {
        Place place = born.place();
        return body.put("born", born.date().toString())
                .put("hour", born.hour() == null ? null : HOUR.format(born.hour()))
                .put("country", place.country().value())
                .put(
                        "settlement",
                        place.settlement() == null ? null : place.settlement().value())
                .put("locality", place.locality());
    }

    /// @throws IllegalArgumentException where the kind is not known
    static Fact read(String kind, JsonNode body, Period valid) {
        return switch (kind) {
            case "name" -> new Fact.Named(PersonName.of(text(body, "given"), text(body, "surname")), valid);
            case "sex" -> new Fact.OfSex(Sex.valueOf(text(body, "sex")), valid);
            case "birth" -> born(body, valid);
            case "citizenship" -> new Fact.CitizenOf(CountryCode.of(text(body, "country")), valid);
            case "parent" ->
                new Fact.ChildOf(PersonId.parse(text(body, "parent")), ParentRole.valueOf(text(body, "role")), valid);
            case "marriage" -> new Fact.MarriedTo(PersonId.parse(text(body, "spouse")), valid);
            case "missing" -> new Fact.Missing(valid);
            case "stateless" -> new Fact.Stateless(valid);
            case "death" -> new Fact.Died(CivilDate.parse(text(body, "died")), valid);
            default -> throw new IllegalArgumentException("No such kind of fact: " + kind);
        };
    }

    private static Fact born(JsonNode body, Period valid) {
        String hour = optionalText(body, "hour");
        String settlement = optionalText(body, "settlement");
        Place place = new Place(
                CountryCode.of(text(body, "country")),
                settlement == null ? null : SettlementCode.of(settlement),
                optionalText(body, "locality"));
        return new Fact.Born(
                CivilDate.parse(text(body, "born")), hour == null ? null : LocalTime.parse(hour), place, valid);
    }

    static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    static @Nullable String optionalText(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    static ObjectNode period(ObjectNode node, Period valid) {
        LocalDate until = valid.until();
        return node.put("validFrom", valid.from().toString())
                .put("validUntil", until == null ? null : until.toString());
    }

    static Period period(JsonNode node) {
        String until = optionalText(node, "validUntil");
        return Period.of(LocalDate.parse(text(node, "validFrom")), until == null ? null : LocalDate.parse(until));
    }
}
