package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonState;
import org.regjistri.web.Messages;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What a paper will say, as rows to be read before it is issued: what each is called in the language of the page, and
/// what is printed in the language of the paper.
@Component
class PaperRows {
    private static final String NOTHING = "–";
    private final Messages messages;

    PaperRows(Messages messages) {
        this.messages = messages;
    }

    String nameOf(Gathered gathered) {
        return Optional.ofNullable(gathered.subject().name())
                .map(PersonName::full)
                .orElse(NOTHING);
    }

    /// Enough to see that it is the right person.
    List<Row> subject(Ui ui, Gathered gathered) {
        PersonState subject = gathered.subject();
        List<Row> rows = new ArrayList<>();
        Optional.ofNullable(gathered.numbers().get(subject.id()))
                .ifPresent(number -> rows.add(Row.ofCode(ui.text("civilstatus.birth.number"), number.grouped())));
        Optional.ofNullable(subject.birth())
                .ifPresent(birth -> rows.add(Row.of(ui.text("civilstatus.birth.born-on"), ui.date(birth.date()))));
        Optional.ofNullable(subject.death())
                .ifPresent(
                        death -> rows.add(Row.of(ui.text("civilstatus.certificate.died-on"), ui.date(death.date()))));
        return rows;
    }

    List<Row> printed(Ui ui, OrderCertificate order, JsonNode facts) {
        return switch (order.about()) {
            case About.OfAct _ -> new Rows(ui, order.language()).certificate(facts);
            case About.OfPerson _ -> new Rows(ui, order.language()).extract(facts);
        };
    }

    private final class Rows {
        private final Ui ui;
        private final Language language;
        private final List<Row> rows = new ArrayList<>();

        private Rows(Ui ui, Language language) {
            this.ui = ui;
            this.language = language;
        }

        private List<Row> certificate(JsonNode facts) {
            JsonNode act = facts.path("act");
            rows.add(Row.ofCode(ui.text("civilstatus.act.reference"), text(act, "reference")));
            add(
                    "civilstatus.act.number",
                    messages.text(
                            language,
                            "civilstatus.act.number.text",
                            act.path("number").asInt(),
                            Integer.toString(act.path("year").asInt()),
                            name(act.path("book"))));
            person(facts.path("person"));
            parents(facts);
            return rows;
        }

        private List<Row> extract(JsonNode facts) {
            JsonNode person = facts.path("person");
            person(person);
            if (person.path("maritalStatus").isString()) {
                add(
                        "civilstatus.certificate.marital",
                        messages.text(
                                language,
                                "civilstatus.certificate.marital." + text(person, "maritalStatus") + "."
                                        + text(person, "sex")));
            }
            if (facts.path("spouse").isObject()) {
                addName("civilstatus.certificate.spouse", facts.path("spouse"));
            }
            if (person.path("diedOn").isString()) {
                add("civilstatus.certificate.died-on", date(text(person, "diedOn")));
            }
            parents(facts);
            return rows;
        }

        private void person(JsonNode person) {
            add("civilstatus.birth.given", text(person, "given"));
            add("civilstatus.birth.surname", text(person, "surname"));
            add("civilstatus.birth.sex", messages.text(language, "civilstatus.sex." + text(person, "sex")));
            rows.add(Row.ofCode(
                    ui.text("civilstatus.birth.number"),
                    PersonalNumber.of(text(person, "personalNumber")).grouped()));
            String hour = person.path("bornAt").isString() ? ", " + text(person, "bornAt") : "";
            add("civilstatus.birth.born-on", date(text(person, "bornOn")) + hour);
            add("civilstatus.birth.place", name(person.path("birthPlace")));
            String citizenships = person.path("citizenships")
                    .valueStream()
                    .map(one -> name(one.path("name")))
                    .collect(Collectors.joining(", "));
            add("civilstatus.certificate.citizenship", citizenships.isEmpty() ? NOTHING : citizenships);
        }

        private void parents(JsonNode facts) {
            addName("civilstatus.birth.mother", facts.path("mother"));
            addName("civilstatus.birth.father", facts.path("father"));
        }

        private void addName(String key, JsonNode person) {
            if (!person.isObject()) {
                add(key, NOTHING);
                return;
            }
            Row row = row(key, text(person, "given") + " " + text(person, "surname"));
            rows.add(
                    person.path("personalNumber").isString()
                            ? row.withSecond(PersonalNumber.of(text(person, "personalNumber"))
                                    .grouped())
                            : row);
        }

        private void add(String key, String value) {
            rows.add(row(key, value));
        }

        private Row row(String key, String value) {
            Row row = Row.of(ui.text(key), value);
            return language == ui.language() ? row : row.withLang(language.tag());
        }

        private String date(String text) {
            CivilDate date = CivilDate.parse(text);
            return date.isFull() ? messages.date(language, LocalDate.parse(text)) : messages.date(language, date);
        }

        /// As the record has it: `sq`, `sr` or `en`.
        private String name(JsonNode multilingual) {
            return text(multilingual, language.path());
        }
    }

    private static String text(JsonNode node, String field) {
        return Objects.requireNonNull(node.required(field).asString());
    }
}
