package org.regjistri.linkage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

class GrowingTableTest {
    private final ListDictionary names = new ListDictionary();
    private final GrowingTable table = new GrowingTable(
            new PersonTable(
                    2,
                    Integer::toString,
                    Map.of("given", one(names.intern("Arta"), names.intern("Blerim"))),
                    Map.of("father", none()),
                    row -> row == 0,
                    strata(),
                    row -> 70 + row),
            List.of(new FieldPlan("given", FieldKind.GIVEN_NAME)),
            Map.of(FieldKind.GIVEN_NAME, names));

    @Test
    void what_was_made_over_the_table_sees_rows_that_come_later() {
        Column given = table.table().column("given");
        int row = table.add(row("x", List.of(" Drita ", "Arta", "", "Arta"), Map.of("father", List.of(1))));
        int next = table.add(row("y", List.of(), Map.of()));

        assertThat(row).isEqualTo(2);
        assertThat(codes(given, 0)).containsExactly(0);
        assertThat(codes(given, row)).containsExactly(2, 0);
        assertThat(codes(given, next)).isEmpty();
        assertThat(codes(Objects.requireNonNull(table.table().relatives().get("father")), row))
                .containsExactly(1);
        assertThat(names.text(2)).isEqualTo("Drita");
    }

    @Test
    void old_rows_stay_as_they_were_and_new_ones_have_what_they_brought() {
        int row = table.add(new NewRow("x", Map.of(), Map.of(), "DECEASED", true));
        PersonTable grown = table.table();

        assertThat(grown.rows()).isEqualTo(3);
        assertThat(grown.ids().of(1)).isEqualTo("1");
        assertThat(grown.ids().of(row)).isEqualTo("x");
        assertThat(grown.wanted().is(1)).isFalse();
        assertThat(grown.wanted().is(row)).isTrue();
        assertThat(grown.strata().of(row)).isOne();
        assertThat(grown.truth().of(0)).isEqualTo(70);
        assertThat(grown.truth().of(row)).isEqualTo(-1);
    }

    @Test
    void a_thousand_rows_keep_their_values() {
        for (int i = 0; i < 1000; i++) {
            table.add(row("n" + i, List.of("Arta", "Blerim").subList(0, i % 3), Map.of()));
        }
        Column given = table.table().column("given");
        for (int i = 0; i < 1000; i++) {
            assertThat(codes(given, 2 + i)).hasSize(i % 3);
        }
    }

    @Test
    void what_the_table_does_not_know_is_refused_and_nothing_is_added() {
        for (NewRow wrong : List.of(
                new NewRow("x", Map.of("shoes", List.of("41")), Map.of(), "CHILD", true),
                new NewRow("x", Map.of(), Map.of("uncle", List.of(0)), "CHILD", true),
                new NewRow("x", Map.of(), Map.of("father", List.of(2)), "CHILD", true),
                new NewRow("x", Map.of(), Map.of(), "WITNESS", true))) {
            assertThatIllegalArgumentException().isThrownBy(() -> table.add(wrong));
        }
        assertThat(table.rows()).isEqualTo(2);
    }

    private static NewRow row(String id, List<String> given, Map<String, List<Integer>> relatives) {
        return new NewRow(id, Map.of("given", given), relatives, "CHILD", true);
    }

    private static int[] codes(Column column, int row) {
        int[] codes = new int[column.to(row) - column.from(row)];
        Arrays.setAll(codes, i -> column.code(column.from(row) + i));
        return codes;
    }

    static Column one(int... codes) {
        return new Column() {
            @Override
            public int from(int row) {
                return row;
            }

            @Override
            public int to(int row) {
                return row + 1;
            }

            @Override
            public int code(int at) {
                return codes[at];
            }
        };
    }

    private static Column none() {
        return new Column() {
            @Override
            public int from(int row) {
                return 0;
            }

            @Override
            public int to(int row) {
                return 0;
            }

            @Override
            public int code(int at) {
                return -1;
            }
        };
    }

    private static PersonTable.Strata strata() {
        return new PersonTable.Strata() {
            @Override
            public int of(int row) {
                return 0;
            }

            @Override
            public List<String> names() {
                return List.of("CHILD", "DECEASED");
            }
        };
    }
}
