package org.regjistri.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

class TableProfileTest {
    private static final List<String> WORDS = List.of("Agim", "Ana", "Elsewhere", "Bo");
    private static final int[] CODES = {0, 1, 1, 0, 1, 3, -1};

    private static final Column COLUMN = new Column() {
        @Override
        public int from(int row) {
            return row;
        }

        @Override
        public int to(int row) {
            return CODES[row] < 0 ? row : row + 1;
        }

        @Override
        public int code(int at) {
            return CODES[at];
        }
    };

    private static final Dictionary DICTIONARY = new Dictionary() {
        @Override
        public int size() {
            return WORDS.size();
        }

        @Override
        public String text(int code) {
            return WORDS.get(code);
        }

        @Override
        public int code(String text) {
            return WORDS.indexOf(text);
        }

        @Override
        public int intern(String text) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void a_field_is_told_by_what_stands_in_its_own_table() {
        var strata = new PersonTable.Strata() {
            @Override
            public int of(int row) {
                return 0;
            }

            @Override
            public List<String> names() {
                return List.of("");
            }
        };
        var table = new PersonTable(
                CODES.length, Integer::toString, Map.of("given", COLUMN), Map.of(), row -> row < 4, strata, _ -> -1);
        List<TableProfile> profiles = TableProfile.of(
                new Tables(table, table, true, Map.of(FieldKind.GIVEN_NAME, DICTIONARY)),
                List.of("a.csv"),
                List.of(new FieldPlan("given", FieldKind.GIVEN_NAME), new FieldPlan("born", FieldKind.DATE)));
        assertThat(profiles)
                .containsExactly(new TableProfile(
                        "left",
                        "a.csv",
                        7,
                        4,
                        List.of(new TableProfile.FieldProfile(
                                "given",
                                6,
                                3,
                                List.of(
                                        new TableProfile.Value("Ana", 3),
                                        new TableProfile.Value("Agim", 2),
                                        new TableProfile.Value("Bo", 1)),
                                "Bo",
                                "Agim"))));
    }
}
