package org.regjistri.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final String PLAN = "{file: a.csv, id: id, fields: {given: given_name, born: date}}";

    @TempDir
    Path folder;

    private TableFixture files;

    @BeforeEach
    void open() {
        files = new TableFixture(folder);
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(problem(PLAN)).hasMessageContaining("a.csv: there is no such file");
    }

    @Test
    void a_missing_column_is_named_with_the_nearest_one() {
        files.write("a.csv", "id,gvien,Born\n1,Agim,1949\n");

        assertThat(problem(PLAN))
                .hasMessageContaining("a.csv, line 1: there is no column `given`; did you mean `gvien`?")
                .hasMessageContaining("there is no column `born`; did you mean `Born`?")
                .hasMessageContaining("Columns: id, gvien, Born");
    }

    @Test
    void broken_text_is_named_with_line_and_column_and_a_way_out() {
        files.write("a.csv", "id,given,born\n1,Agim,1949\n2,Žarko,1950\n", Charset.forName("windows-1250"));

        InputProblem problem = problem(PLAN);

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(3);
        assertThat(problem).hasMessageContaining("`given` is not UTF-8; say `encoding: windows-1250`");
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_named() {
        files.write("a.csv", "id,given,born\n1,Agim,1949\n2,Besa\n");
        assertThat(problem(PLAN)).hasMessageContaining("a.csv, line 3: the row has 2 cells, the header has 3");

        files.write("a.csv", "id,given,born\n1,\"Agim\nB\",1949,\n");
        assertThat(problem(PLAN)).hasMessageContaining("line 2: the row has 4 cells");
    }

    @Test
    void an_empty_file_and_a_header_alone_are_told_apart() {
        files.write("a.csv", "\n");
        assertThat(problem(PLAN)).hasMessageContaining("the file is empty");

        files.write("a.csv", "id,given,born\n");
        assertThat(problem(PLAN)).hasMessageContaining("there is a header, but no row");
    }

    @Test
    void an_id_that_stands_twice_is_named_with_both_lines() {
        files.write("a.csv", "id,given,born\n7,\"A\nB\",1949\n8,Besa,1950\n7,Cen,1951\n");

        assertThat(problem(PLAN)).hasMessageContaining("a.csv, line 5: the id 7 stands in line 2 already");
    }

    @Test
    void an_id_that_is_missing_is_named() {
        files.write("a.csv", "id,given,born\n7,Agim,1949\n,Besa,1950\n");

        assertThat(problem(PLAN)).hasMessageContaining("a.csv, line 3: the row has no id");
    }

    @Test
    void a_quote_that_is_never_closed_is_named_where_it_begins() {
        files.write("a.csv", "id,given,born\n1,Agim,1949\n2, \"Besa,1950\n3,Cen,1951\n");

        assertThat(problem(PLAN)).hasMessageContaining("a.csv, line 3, column 4: a quote is opened here");
    }

    @Test
    void text_behind_a_closing_quote_is_named() {
        files.write("a.csv", "id,given,born\n1,\"Agim\" B,1949\n");

        assertThat(problem(PLAN)).hasMessageContaining("line 2, column 3: the quote that is opened here closes");
    }

    @Test
    void utf_16_is_told() {
        files.write("a.csv", "\uFEFFid,given,born\n1,Agim,1949\n", java.nio.charset.StandardCharsets.UTF_16LE);

        assertThat(problem(PLAN)).hasMessageContaining("the file is UTF-16; save it as UTF-8");
    }

    @Test
    void a_record_that_is_torn_apart_is_named() {
        files.write("a.csv", "id,given,born,r,k\n1,A,1949,5,CHILD\n2,B,1950,6,CHILD\n3,C,1951,5,FATHER\n");
        String plan = """
                fields: {given: given_name, born: date}
                left:
                  file: a.csv
                  id: id
                  group: {by: r, role: k, roles: {CHILD: {father: FATHER}}}
                """;

        assertThat(problem(plan))
                .hasMessageContaining("line 4: `r` 5 goes on here")
                .hasMessageContaining("line 2");
    }

    @Test
    void what_is_odd_becomes_a_warning() {
        files.write("a.csv", "id,given,born,f\n1,Agim,,\n2,Agim,,1\n3,Agim,,9\n");
        files.write("b.csv", "person,place\n11,Pejë\n");

        Tables tables = files.read("""
                fields: {given: given_name, born: date, place: place}
                left:
                  file: a.csv
                  id: id
                  columns: {given: given, born: born, place: place}
                  relatives: {father: f}
                  joins:
                    - {file: b.csv, key: person, of: id, columns: {place: place}}
                """);

        assertThat(tables.warnings())
                .anyMatch(warning -> warning.contains("`given` has one value") && warning.endsWith("Agim"))
                .anyMatch(warning -> warning.contains("`born` is empty in every row"))
                .anyMatch(warning -> warning.contains("The join with") && warning.contains("finds nothing"))
                .anyMatch(warning -> warning.contains("`f`") && warning.contains("names 1 relative that"));
    }

    @Test
    void a_filter_that_leaves_nothing_is_refused() {
        files.write("a.csv", "id,given,born,k\n1,A,1949,CHILD\n");

        assertThat(problem("""
                fields: {given: given_name, born: date}
                left: {file: a.csv, id: id, only: {k: BRIDE}}
                """)).hasMessageContaining("no row is left by `only");
    }

    private InputProblem problem(String plan) {
        return catchThrowableOfType(InputProblem.class, () -> files.read(plan));
    }
}
