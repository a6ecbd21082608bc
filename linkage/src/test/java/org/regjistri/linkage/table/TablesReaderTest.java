package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;

class TablesReaderTest {
    private static final String MENTIONS = """
            record,role,given,surname,maiden,father,born,age
            1,CHILD,Erandë,Hasani,,,1949-12-06,
            1,FATHER,Ibrahim,Hasani,,Hivzi,1916,
            1,MOTHER,Qime,Hasani,Mustafa,,,31
            2,DECEASED,Sokol,Hoxha,Hoxha,,,70
            """;
    private static final String PLAN = """
            fields: {given: given_name, surname: surname, born: date, fathers_given: given_name, died: date}
            left:
              file: mentions.csv
              id: [record, role]
              columns:
                given: given
                surname: [surname, maiden]
                born: [born, {age: age, on: event}]
                fathers_given: [father, father.given]
                died: {column: event, when: {role: [DECEASED]}}
              joins:
                - {file: records.csv, key: id, of: record, columns: {event: event}}
              only: {role: [CHILD, DECEASED]}
              group:
                by: record
                role: role
                roles: {CHILD: {father: FATHER, mother: MOTHER}}
              stratum: role
            """;

    @TempDir
    Path folder;

    private TableFixture files;

    @BeforeEach
    void open() {
        files = new TableFixture(folder);
    }

    @Test
    void families_of_a_record_are_read_with_all_their_values() {
        files.write("mentions.csv", MENTIONS);
        files.write("records.csv", "id,event\n1,1949-12-06\n2,3.5.1961\n");
        LinkagePlan plan = files.plan(PLAN);

        Tables tables = TablesReader.read(plan, 2);

        assertThat(TableFixture.rows(plan, tables))
                .isEqualTo(List.of(
                        row("Erandë", List.of("Hasani"), List.of("1949-12-06"), List.of("Ibrahim"), List.of()),
                        row("Ibrahim", List.of("Hasani"), List.of("1916"), List.of("Hivzi"), List.of()),
                        row("Qime", List.of("Hasani", "Mustafa"), List.of("1917/1918"), List.of(), List.of()),
                        row("Sokol", List.of("Hoxha"), List.of("1890/1891"), List.of(), List.of("3.5.1961"))));
        PersonTable left = tables.left();
        assertThat(TableFixture.relatives(tables, "father", 0)).containsExactly(1);
        assertThat(TableFixture.relatives(tables, "mother", 0)).containsExactly(2);
        assertThat(TableFixture.relatives(tables, "mother", 1)).isEmpty();
        assertThat(left.ids().of(1)).isEqualTo("1:FATHER");
        assertThat(left.wanted().is(0)).isTrue();
        assertThat(left.wanted().is(1)).isFalse();
        assertThat(left.strata().names()).containsExactly("CHILD", "FATHER", "MOTHER", "DECEASED");
        assertThat(left.strata().of(3)).isEqualTo(3);
        assertThat(left.truth().of(0)).isEqualTo(-1);
    }

    private static Map<String, List<String>> row(
            String given, List<String> surname, List<String> born, List<String> father, List<String> died) {
        return Map.of("given", List.of(given), "surname", surname, "born", born, "fathers_given", father, "died", died);
    }

    @Test
    void relatives_are_found_by_id_and_joins_may_bring_several() {
        files.write("p.csv", "id,given,father\nA7,Agim,\n12,Besa,A7\n013,Cen,12\n");
        files.write("m.csv", "wife,husband,day\n12,A7,1950-01-01\n12,013,1960-01-01\n");
        LinkagePlan plan = files.plan("""
                fields: {given: given_name, married: date}
                left:
                  file: p.csv
                  id: id
                  columns: {given: given, married: day}
                  joins:
                    - {file: m.csv, key: wife, of: id, columns: {day: day, spouse: husband}}
                    - {file: m.csv, key: husband, of: id, columns: {day: day, spouse: wife}}
                  relatives: {father: father, spouse: spouse}
                """);

        List<String> filesRead = new ArrayList<>();
        Tables tables = TablesReader.read(
                plan, 2, (file, _) -> filesRead.add(file.getFileName().toString()));

        assertThat(filesRead).containsExactly("p.csv", "m.csv");
        assertThat(TableFixture.relatives(tables, "father", 1)).containsExactly(0);
        assertThat(TableFixture.relatives(tables, "spouse", 1)).containsExactly(0, 2);
        assertThat(TableFixture.relatives(tables, "spouse", 2)).containsExactly(1);
        assertThat(TableFixture.texts(plan, tables, "married", 1)).containsExactly("1950-01-01", "1960-01-01");
        assertThat(tables.left().ids().of(2)).isEqualTo("013");
    }

    @Test
    void cells_are_unquoted_and_trimmed_and_nothing_is_missing() {
        files.write("a.csv", """
                \uFEFF id ;given; "born" ;text
                1; "Agim ""Gimi""\nB;C" ;1949;NA
                2; Besa\t;;null

                3;"";5 "x" 6;NULL\r
                """);
        LinkagePlan plan = files.plan("{file: a.csv, id: id, fields: {given: given_name, born: date, text: text}}");

        Tables tables = TablesReader.read(plan, 2);

        assertThat(TableFixture.rows(plan, tables))
                .isEqualTo(List.of(
                        Map.of("given", List.of("Agim \"Gimi\"\nB;C"), "born", List.of("1949"), "text", List.of()),
                        Map.of("given", List.of("Besa"), "born", List.of(), "text", List.of()),
                        Map.of("given", List.of(), "born", List.of("5 \"x\" 6"), "text", List.of())));
    }

    @Test
    void old_encodings_are_read_where_the_plan_says_so() {
        files.write("a.csv", "id\tgiven\n1\tŽarko\n2\tĐorđe", Charset.forName("windows-1250"));
        LinkagePlan plan = files.plan("{file: a.csv, id: id, encoding: windows-1250, fields: {given: given_name}}");

        Tables tables = TablesReader.read(plan, 2);

        assertThat(TableFixture.texts(plan, tables, "given", 0)).containsExactly("Žarko");
        assertThat(TableFixture.texts(plan, tables, "given", 1)).containsExactly("Đorđe");
    }

    @Test
    void dates_in_parts_are_put_together() {
        files.write("a.csv", "id,y,m,d\n1,1949,2,9\n2,1949,,\n3,,2,9\n4,1949,13,\n5,1949,x,9\n");
        LinkagePlan plan = files.plan("""
                fields: {born: date}
                left: {file: a.csv, id: id, columns: {born: {year: y, month: m, day: d}}}
                """);

        Tables tables = TablesReader.read(plan, 2);

        assertThat(TableFixture.rows(plan, tables))
                .extracting(row -> row.get("born"))
                .containsExactly(
                        List.of("1949-02-09"), List.of("1949"), List.of(), List.of("1949-13"), List.of("1949"));
    }

    @Test
    void truth_has_one_code_on_both_sides_and_none_for_who_stands_alone() {
        files.write("a.csv", "id,given\nrec-1-org,A\nrec-2-org,B\n");
        files.write("b.csv", "id,given\nrec-2-dup-0,B\nother,C\n");
        Path yaml = files.write("link.yaml", """
                {id: id, fields: {given: given_name}, truth: {column: id, pattern: "rec-([0-9]+)-.*"}}
                """);
        LinkagePlan plan =
                PlanFile.link(yaml, Optional.of(folder.resolve("a.csv")), Optional.of(folder.resolve("b.csv")));

        Tables tables = TablesReader.read(plan, 2);

        assertThat(tables.left().truth().of(0)).isEqualTo(-1);
        assertThat(tables.left().truth().of(1))
                .isNotEqualTo(-1)
                .isEqualTo(tables.right().truth().of(0));
        assertThat(tables.right().truth().of(1)).isEqualTo(-1);
        assertThat(tables.left().column("given").first(1))
                .isEqualTo(tables.right().column("given").first(0));
    }

    @Test
    void chosen_columns_of_any_file_are_read_row_by_row() {
        Path file = files.write("truth.csv", "record,role,person,register\n1,CHILD,77,5\n2,CHILD,78,\n");

        RowSource rows = RowSource.read(file, List.of("record", "role", "register"), 2);

        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.id(0, 0, 2)).isEqualTo("1:CHILD");
        assertThat(rows.text(0, 2)).isEqualTo("5");
        assertThat(rows.id(1, 2, 3)).isNull();
    }
}
