package org.regjistri.linkage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.ColumnPlan.Source;

class PlanFileTest {
    @TempDir
    Path folder;

    @Test
    void the_whole_contract_is_read() throws IOException {
        LinkagePlan plan = PlanFile.link(yaml("""
                cardinality: many_to_one
                left:
                  file: books/mentions.csv
                  id: [record, role]
                  encoding: windows-1250
                  columns:
                    given: given
                    surname: [surname, maiden]
                    born: [born, {age: age, on: event}]
                    fathers_given: [father, father.given]
                    died: {column: event, when: {role: [DECEASED]}}
                    event: event
                  joins:
                    - {file: books/records.csv, key: id, of: record, columns: {event: event, place: place}}
                  only: {role: [CHILD, DECEASED]}
                  group:
                    by: record
                    role: role
                    roles:
                      CHILD: {father: FATHER, mother: MOTHER}
                  stratum: role
                  truth: {column: rec_id, pattern: "rec-(\\\\d+)-.*"}
                right:
                  file: register/persons.csv
                  id: id
                  columns:
                    given: given
                    surname: surname
                    born: {year: y, month: m, day: d}
                    fathers_given: father.given
                    died: died
                  relatives: {father: father, mother: mother}
                fields:
                  given: given_name
                  surname: surname
                  born: date
                  fathers_given: given_name
                  died: date
                relations: [father, mother]
                orders:
                  - {name: born before the event, earlier: right.born, later: left.event, days: 31}
                once: [CHILD, DECEASED]
                blocking: {keys: ["surname.sound + given.initial + born.year"], block_max: 100}
                thresholds: {link: 0.95, review: 0.2}
                seed: 7
                truth: {file: truth/mentions.csv, left: [record, role], right: register}
                """), Optional.empty(), Optional.of(Path.of("other.csv")));

        TablePlan left = plan.left();
        assertThat(left.file()).isEqualTo(folder.resolve("books/mentions.csv").toAbsolutePath());
        assertThat(left.id()).containsExactly("record", "role");
        assertThat(left.encoding()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(sources(left, "born"))
                .containsExactly(new Source.Direct("born", Map.of()), new Source.Age("age", "event"));
        assertThat(sources(left, "fathers_given"))
                .containsExactly(new Source.Direct("father", Map.of()), new Source.OfRelative("father", "given"));
        assertThat(sources(left, "died"))
                .containsExactly(new Source.Direct("event", Map.of("role", Set.of("DECEASED"))));
        assertThat(left.joins().getFirst().columns()).containsEntry("place", "place");
        assertThat(left.group().orElseThrow().roles().get("CHILD")).containsEntry("mother", "MOTHER");
        assertThat(left.truth().orElseThrow().pattern().orElseThrow().pattern()).isEqualTo("rec-(\\d+)-.*");
        TablePlan right = plan.right().orElseThrow();
        assertThat(right.file()).isEqualTo(Path.of("other.csv"));
        assertThat(sources(right, "born")).containsExactly(new Source.Parts("y", "m", "d"));
        assertThat(plan.kind("event")).isEqualTo(FieldKind.DATE);
        assertThat(plan.families()).isTrue();
        assertThat(plan.once()).containsExactly("CHILD", "DECEASED");
        assertThat(plan.blocking().keys())
                .extracting(KeyPlan::name)
                .containsExactly("surname.sound + given.initial + born.year");
        assertThat(plan.thresholds()).isEqualTo(new Thresholds(0.95, 0.2));
        assertThat(plan.truth().orElseThrow().right()).containsExactly("register");
    }

    @Test
    void a_flat_file_needs_an_id_and_fields_only() throws IOException {
        Path yaml = yaml("""
                id: rec_id
                truth: {column: ent_id}
                fields: {given_name: given_name, surname: surname}
                """);

        LinkagePlan one = PlanFile.dedupe(yaml, Optional.of(Path.of("a.csv")));
        LinkagePlan two = PlanFile.link(yaml, Optional.of(Path.of("a.csv")), Optional.of(Path.of("b.csv")));

        assertThat(one.right()).isEmpty();
        assertThat(one.cardinality()).isEqualTo(Cardinality.FREE);
        assertThat(one.left().columns()).containsOnlyKeys("given_name", "surname");
        assertThat(one.left().truth()).isPresent();
        assertThat(two.right().orElseThrow().id()).containsExactly("rec_id");
        assertThat(two.cardinality()).isEqualTo(Cardinality.ONE_TO_ONE);
    }

    @Test
    void all_mistakes_are_named_at_once_with_their_places() throws IOException {
        Path yaml = yaml("""
                cardinalty: free
                left: {file: a.csv, id: id, columns: {given: g, birn: b}}
                right: {file: b.csv, columns: {given: g, born: b}}
                fields:
                  given: givn_name
                  born: date
                relations: [father]
                blocking: {keys: ["born.yaer"]}
                thresholds: {link: 2}
                """);

        var problems =
                catchThrowableOfType(PlanProblems.class, () -> PlanFile.link(yaml, Optional.empty(), Optional.empty()));

        assertThat(problems.problems()).extracting(PlanProblems.Problem::line).contains(1, 2, 3, 5, 6, 7, 8, 9);
        assertThat(problems)
                .hasMessageContaining(
                        yaml + ", line 1, column 1: `cardinalty` is not known here; did you mean" + " `cardinality`?")
                .hasMessageContaining("`givn_name` is no kind of field; did you mean `given_name`?")
                .hasMessageContaining("field `born` has no column in the left table; did you mean `birn`?")
                .hasMessageContaining("`id` is missing: the column, or columns, that name a row of the right table")
                .hasMessageContaining("relation `father` is neither in `relatives` nor in `group` of the left table")
                .hasMessageContaining("`born.yaer`: there is no `yaer`; did you mean `year`?")
                .hasMessageContaining("`link` is a number from 0 to 1");
    }

    @Test
    void linking_needs_two_files() throws IOException {
        Path yaml = yaml("{id: id, fields: {given: given_name}}");

        var problems = catchThrowableOfType(
                PlanProblems.class, () -> PlanFile.link(yaml, Optional.of(Path.of("a.csv")), Optional.empty()));

        assertThat(problems.problems())
                .extracting(PlanProblems.Problem::message)
                .isEqualTo(List.of("there is no `file` for the right table, here or on the command line"));
    }

    @Test
    void what_is_no_yaml_is_named_with_its_line() throws IOException {
        Path yaml = yaml("id: id\nfields: [unclosed\n");

        var problems = catchThrowableOfType(PlanProblems.class, () -> PlanFile.dedupe(yaml, Optional.empty()));

        assertThat(problems).hasMessageContaining("this is no YAML").hasMessageContaining("line ");
    }

    private static List<Source> sources(TablePlan table, String field) {
        return Objects.requireNonNull(table.columns().get(field)).sources();
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("link.yaml"), text);
    }
}
