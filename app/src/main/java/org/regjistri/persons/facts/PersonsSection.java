package org.regjistri.persons.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `persons` of an entry, there and back.
final class PersonsSection {
    private PersonsSection() {}

    static ObjectNode write(PersonChanges changes) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        ArrayNode created = section.putArray("created");
        changes.created().forEach(person -> created.add(person.toString()));
        ArrayNode added = section.putArray("added");
        changes.added().forEach(one -> added.add(added(one)));
        ArrayNode ended = section.putArray("ended");
        changes.ended()
                .forEach(one -> ended.addObject()
                        .put("id", one.id().toString())
                        .put("person", one.person().toString())
                        .put("kind", one.kind()));
        return section;
    }

    private static ObjectNode added(PersonChanges.Added one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", one.id().toString())
                .put("person", one.person().toString())
                .put("kind", one.fact().kind());
        FactJson.period(node, one.fact().valid());
        node.set("body", FactJson.body(one.fact()));
        return node;
    }

    static PersonChanges read(JsonNode section) {
        List<PersonId> created = new ArrayList<>();
        section.required("created").forEach(id -> created.add(PersonId.parse(id.asString())));
        List<PersonChanges.Added> added = new ArrayList<>();
        section.required("added").forEach(one -> added.add(readAdded(one)));
        List<PersonChanges.Ended> ended = new ArrayList<>();
        section.required("ended")
                .forEach(one -> ended.add(new PersonChanges.Ended(
                        UUID.fromString(FactJson.text(one, "id")),
                        PersonId.parse(FactJson.text(one, "person")),
                        FactJson.text(one, "kind"))));
        return new PersonChanges(created, added, ended);
    }

    private static PersonChanges.Added readAdded(JsonNode one) {
        return new PersonChanges.Added(
                UUID.fromString(FactJson.text(one, "id")),
                PersonId.parse(FactJson.text(one, "person")),
                FactJson.read(FactJson.text(one, "kind"), one.required("body"), FactJson.period(one)));
    }
}
