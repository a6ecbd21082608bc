package org.regjistri.linkage.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.regjistri.linkage.plan.BlockingPlan;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.ColumnPlan;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.OrderPlan;
import org.regjistri.linkage.plan.RelationPlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Children with their fathers, twice: as a register has them and as a hand wrote them down.
final class TestPeople {
    private static final List<String> GIVEN =
            List.of("Agim", "Agron", "Arben", "Besa", "Drita", "Fatmir", "Ганимете", "Gëzim", "Zef", "Jovan", "Јована");
    private static final List<String> SURNAMES =
            List.of("Krasniqi", "Krasnići", "Gashi", "Гаши", "Hoxha", "Berisha", "Beriša", "Shala", "Popović", "Zogaj");
    private static final List<FieldPlan> FIELDS = List.of(
            new FieldPlan("given", FieldKind.GIVEN_NAME),
            new FieldPlan("surname", FieldKind.SURNAME),
            new FieldPlan("born", FieldKind.DATE));
    /// No field: what only an order of dates compares.
    private static final FieldPlan EVENT = new FieldPlan("event", FieldKind.DATE);

    private static final List<KeyPlan> KEYS = List.of(
            new KeyPlan(List.of(new Part("given", Take.SOUND), new Part("surname", Take.SOUND))),
            new KeyPlan(List.of(new Part("surname", Take.SOUND), new Part("born", Take.YEAR))),
            new KeyPlan(List.of(new Part("born", Take.WHOLE))));

    private final Map<FieldKind, Texts> dictionaries = new EnumMap<>(FieldKind.class);
    private final Random random;

    private TestPeople(long seed) {
        this.random = new Random(seed);
    }

    static LinkagePlan plan(boolean families) {
        TablePlan table = new TablePlan(
                Path.of(""),
                List.of("id"),
                Map.of("given", new ColumnPlan(List.of(new ColumnPlan.Source.Direct("given", Map.of())))),
                List.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        return new LinkagePlan(
                table,
                Optional.of(table),
                FIELDS,
                List.of(new RelationPlan("father")),
                List.of(new OrderPlan("born before the event", "right.born", "left.event", 31)),
                families,
                Cardinality.MANY_TO_ONE,
                Set.of(),
                new BlockingPlan(KEYS, 400, 12),
                Thresholds.USUAL,
                1);
    }

    /// @param children in each table; their fathers stand in rows of their own
    static Tables two(int children, long seed) {
        TestPeople people = new TestPeople(seed);
        List<String[]> register = people.register(children);
        PersonTable right = people.table(register, children, false);
        List<String[]> written =
                register.stream().map(row -> people.written(row.clone())).toList();
        PersonTable left = people.table(written, children, true);
        return new Tables(left, right, false, Map.copyOf(people.dictionaries));
    }

    static Tables one(int children, long seed) {
        TestPeople people = new TestPeople(seed);
        PersonTable table = people.table(people.register(children), children, true);
        return new Tables(table, table, true, Map.copyOf(people.dictionaries));
    }

    private List<String[]> register(int children) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 2 * children; i++) {
            int year = (i < children ? 1950 : 1920) + random.nextInt(8);
            String born = year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            rows.add(new String[] {one(GIVEN), one(SURNAMES), born, ""});
        }
        return rows;
    }

    private String one(List<String> values) {
        return values.get(Math.min(random.nextInt(values.size()), random.nextInt(values.size())));
    }

    private String[] written(String... row) {
        switch (random.nextInt(6)) {
            case 0 -> row[0] = row[0] + "/" + one(GIVEN);
            case 1 -> row[1] = one(SURNAMES);
            case 2 -> row[2] = row[2].substring(0, 4);
            case 3 -> row[1] = "";
            default -> {}
        }
        row[3] = row[2].substring(0, 4);
        return row;
    }

    private PersonTable table(List<String[]> rows, int children, boolean isLeft) {
        Map<String, Column> columns = new HashMap<>();
        List<FieldPlan> fields =
                isLeft ? Stream.concat(FIELDS.stream(), Stream.of(EVENT)).toList() : FIELDS;
        for (int i = 0; i < fields.size(); i++) {
            Texts texts = dictionaries.computeIfAbsent(fields.get(i).kind(), _ -> new Texts());
            Cells cells = new Cells();
            for (String[] row : rows) {
                cells.add(row[i], texts);
            }
            columns.put(fields.get(i).name(), cells);
        }
        Cells fathers = new Cells();
        for (int row = 0; row < rows.size(); row++) {
            fathers.add(row < children && row % 5 != 0 ? children + row : -1);
        }
        return new PersonTable(
                rows.size(),
                row -> (isLeft ? "book, " : "") + row,
                columns,
                Map.of("father", fathers),
                row -> !isLeft || row < children,
                new Halves(),
                _ -> -1);
    }

    private static final class Texts implements Dictionary {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Integer> codes = new HashMap<>();

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public String text(int code) {
            return all.get(code);
        }

        @Override
        public int code(String text) {
            return codes.getOrDefault(text, -1);
        }

        @Override
        public int intern(String text) {
            return codes.computeIfAbsent(text, one -> {
                all.add(one);
                return all.size() - 1;
            });
        }
    }

    private static final class Cells implements Column {
        private final List<Integer> ends = new ArrayList<>();
        private final List<Integer> codes = new ArrayList<>();

        void add(String cell, Texts texts) {
            for (String value : cell.isEmpty() ? new String[0] : cell.split("/", -1)) {
                codes.add(texts.intern(value));
            }
            ends.add(codes.size());
        }

        void add(int code) {
            if (code >= 0) {
                codes.add(code);
            }
            ends.add(codes.size());
        }

        @Override
        public int from(int row) {
            return row == 0 ? 0 : ends.get(row - 1);
        }

        @Override
        public int to(int row) {
            return ends.get(row);
        }

        @Override
        public int code(int at) {
            return codes.get(at);
        }
    }

    private record Halves() implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return row % 2;
        }

        @Override
        public List<String> names() {
            return List.of("EVEN", "ODD");
        }
    }
}
