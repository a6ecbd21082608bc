package org.regjistri.linkage.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

class ReviewFileTest {
    private static final List<String> NAMES = List.of("Ağa", "Agë", "Aga");

    @TempDir
    Path folder;

    /// Row 0 has the first two names, row 1 the third, row 2 none.
    private static final Column COLUMN = new Column() {
        @Override
        public int from(int row) {
            return Math.min(3, row * 2);
        }

        @Override
        public int to(int row) {
            return Math.min(3, row * 2 + 2);
        }

        @Override
        public int code(int at) {
            return at;
        }
    };

    private static final Dictionary DICTIONARY = new Dictionary() {
        @Override
        public int size() {
            return NAMES.size();
        }

        @Override
        public String text(int code) {
            return NAMES.get(code);
        }

        @Override
        public int code(String text) {
            return NAMES.indexOf(text);
        }

        @Override
        public int intern(String text) {
            throw new UnsupportedOperationException();
        }
    };

    private static PersonTable table(String prefix) {
        return new PersonTable(
                3,
                row -> prefix + row,
                Map.of("given", COLUMN),
                Map.of(),
                _ -> true,
                new PersonTable.Strata() {
                    @Override
                    public int of(int row) {
                        return 0;
                    }

                    @Override
                    public List<String> names() {
                        return List.of("");
                    }
                },
                _ -> -1);
    }

    @Test
    void both_rows_stand_side_by_side_and_the_decision_is_open() throws Exception {
        var tables = new Tables(table("l"), table("r"), false, Map.of(FieldKind.GIVEN_NAME, DICTIONARY));
        Path place = folder.resolve("review.csv");
        try (var file = new ReviewFile(
                place,
                List.of(Fakes.comparison("given")),
                List.of(new FieldPlan("given", FieldKind.GIVEN_NAME)),
                tables)) {
            var lines = file.lines();
            lines.add(0, 1, 0.5, 3, new byte[] {2});
            lines.add(1, 2, 0.25, 3, new byte[] {0});
            file.add(lines);
            file.finish();
        }
        assertThat(Files.readAllLines(place))
                .containsExactly(
                        "left_id,right_id,probability,weight,level_given,left_given,right_given,decision",
                        "l0,r1,0.500000,3.000,different,Ağa | Agë,Aga,",
                        "l1,r2,0.250000,3.000,missing,Aga,,");
    }
}
