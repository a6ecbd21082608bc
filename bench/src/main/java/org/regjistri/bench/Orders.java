package org.regjistri.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is asked for at the counters: of each act in turn, three birth certificates to one extract, two Albanian papers
/// to one Serbian and one English. A child's mother asks.
record Orders(List<BirthAct> acts, AtomicInteger serials) {
    private static final List<String> LANGUAGES = List.of("sq", "sq", "sr", "en");
    private static final List<String> PURPOSES = List.of("EDUCATION", "HEALTH_CARE", "IDENTITY_DOCUMENT", "USE_ABROAD");

    /// @param person the child
    record BirthAct(Counter counter, String act, String person) {}

    /// @param serial from 0, over all runs
    /// @param key the idempotency key
    record Order(int serial, UUID key, Counter counter, String path, String body) {}

    Order next() {
        int serial = serials.getAndIncrement();
        BirthAct act = acts.get(serial % acts.size());
        // Every kind in every language: the kind changes once all languages had their turn.
        boolean extract = serial / LANGUAGES.size() % LANGUAGES.size() == 3;
        String path = extract
                ? "/api/v1/persons/" + act.person() + "/extracts"
                : "/api/v1/acts/" + act.act() + "/certificates";
        return new Order(serial, UUID.randomUUID(), act.counter(), path, body(serial));
    }

    private static String body(int serial) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("applicant").put("capacity", "MOTHER");
        body.putObject("purpose").put("kind", PURPOSES.get(serial / 2 % PURPOSES.size()));
        body.put("language", LANGUAGES.get(serial % LANGUAGES.size()));
        return body.toString();
    }
}
