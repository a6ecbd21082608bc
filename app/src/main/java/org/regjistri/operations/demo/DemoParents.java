package org.regjistri.operations.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.desk.TutorialParents;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import org.regjistri.operations.DemoContext;
import org.regjistri.operations.DemoStep;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.regjistri.portal.DemoCouples;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Couples of Istog, and single people, among the made-up people who can register a birth today: whoever tries the demo
/// needs two parents.
@Component
@ConditionalOnBooleanProperty("regjistri.demo")
class DemoParents implements DemoStep, DemoCouples, TutorialParents {
    private static final int SHOWN = 3;
    private static final int CANDIDATES_MAX = 60;
    private static final int DAYS_BETWEEN_BIRTHS = 240;
    private static final int MOTHERS_AGE_MAX = 42;
    private static final int GROWN = 21;
    private final Persons persons;
    private final LegalTime time;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile List<Candidate> candidates = List.of();

    DemoParents(Persons persons, LegalTime time) {
        this.persons = persons;
        this.time = time;
    }

    /// @param children how many the mother had in the file; when she has more, the couple has been used
    private record Candidate(PersonId mother, boolean married, int children, DemoCouple couple) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void run(DemoContext context) {
        Path file = context.known();
        if (file != null) {
            candidates = new Reading(file).candidates();
        }
    }

    @Override
    public List<DemoCouple> all() {
        return shown(true, SHOWN);
    }

    @Override
    public List<DemoCouple> notMarried() {
        return shown(false, 1);
    }

    private List<DemoCouple> shown(boolean married, int most) {
        return candidates.stream()
                .filter(one -> one.married() == married)
                .filter(one -> persons.children(one.mother()).size() == one.children())
                .limit(most)
                .map(Candidate::couple)
                .toList();
    }

    @Override
    public Optional<Pair> next() {
        return all().stream()
                .findFirst()
                .map(couple ->
                        new Pair(couple.mother(), couple.motherNumber(), couple.father(), couple.fatherNumber()));
    }

    private final class Reading {
        private final Map<String, JsonNode> people = new HashMap<>();
        private final Map<String, Integer> children = new HashMap<>();
        private final Set<String> mothersOfLate = new HashSet<>();
        private final LocalDate today = time.today();

        private Reading(Path file) {
            String since = today.minusDays(DAYS_BETWEEN_BIRTHS).toString();
            try (var lines = Files.lines(file)) {
                lines.map(json::readTree).forEach(person -> add(person, since));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void add(JsonNode person, String since) {
            people.put(text(person, "id"), person);
            String mother = text(person, "mother");
            if (!mother.isEmpty()) {
                children.merge(mother, 1, Integer::sum);
                if (text(person, "birthDate").compareTo(since) >= 0) {
                    mothersOfLate.add(mother);
                }
            }
        }

        private List<Candidate> candidates() {
            List<Candidate> found = new ArrayList<>();
            for (JsonNode mother : people.values()) {
                Candidate candidate = candidate(mother);
                if (candidate != null && found.size() < CANDIDATES_MAX) {
                    found.add(candidate);
                }
            }
            found.addAll(notMarried());
            found.sort(Comparator.comparing(Candidate::mother));
            return found;
        }

        /// Women and men of Istog who were never married, two by two: not a couple, but they could have a child.
        private List<Candidate> notMarried() {
            List<JsonNode> women = single("FEMALE");
            List<JsonNode> men = single("MALE");
            List<Candidate> found = new ArrayList<>();
            for (int i = 0; i < Math.min(women.size(), men.size()); i++) {
                found.add(of(women.get(i), men.get(i), false));
            }
            return found;
        }

        private List<JsonNode> single(String sex) {
            return people.values().stream()
                    .filter(person -> canBeParent(person)
                            && text(person, "spouse").isEmpty()
                            && text(person, "sex").equals(sex)
                            && isBorn(person, today.minusYears(MOTHERS_AGE_MAX), today.minusYears(GROWN)))
                    .sorted(Comparator.comparing(person -> text(person, "id")))
                    .limit(CANDIDATES_MAX)
                    .toList();
        }

        private boolean isBorn(JsonNode person, LocalDate from, LocalDate until) {
            String day = text(person, "birthDate");
            return day.compareTo(from.toString()) > 0 && day.compareTo(until.toString()) < 0;
        }

        private @Nullable Candidate candidate(JsonNode mother) {
            JsonNode father = people.get(text(mother, "spouse"));
            String id = text(mother, "id");
            if (father == null
                    || !text(mother, "sex").equals("FEMALE")
                    || !canBeParent(mother)
                    || !canBeParent(father)
                    || text(mother, "birthDate")
                                    .compareTo(today.minusYears(MOTHERS_AGE_MAX).toString())
                            < 0
                    || mothersOfLate.contains(id)) {
                return null;
            }
            return of(mother, father, true);
        }

        private Candidate of(JsonNode mother, JsonNode father, boolean married) {
            String id = text(mother, "id");
            return new Candidate(
                    PersonId.parse(id),
                    married,
                    Objects.requireNonNullElse(children.get(id), 0),
                    new DemoCouple(name(mother), number(mother), name(father), number(father)));
        }

        private boolean canBeParent(JsonNode person) {
            return text(person, "registeredIn").equals("M06")
                    && text(person, "died").isEmpty()
                    && !text(person, "personalNumber").isEmpty()
                    && text(person, "citizenship").equals("XKX");
        }

        private PersonalNumber number(JsonNode person) {
            return PersonalNumber.of(text(person, "personalNumber"));
        }

        private String name(JsonNode person) {
            return text(person, "given") + " " + text(person, "surname");
        }

        /// Empty where there is none.
        private String text(JsonNode person, String field) {
            JsonNode value = person.get(field);
            return value == null || value.isNull() ? "" : value.stringValue();
        }
    }
}
