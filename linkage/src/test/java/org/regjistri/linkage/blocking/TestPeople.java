package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.PhoneticKey;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Small tables made by hand: given name, surname, day of birth (and a postcode); values of a cell separated by `/`.
final class TestPeople implements KeyValues {
    static final List<FieldPlan> FIELDS = List.of(
            new FieldPlan("given", FieldKind.GIVEN_NAME),
            new FieldPlan("surname", FieldKind.SURNAME),
            new FieldPlan("born", FieldKind.DATE),
            new FieldPlan("postcode", FieldKind.NUMBER));

    private final Map<FieldKind, Texts> dictionaries = new EnumMap<>(FieldKind.class);

    /// Rows of cells in the order of [#FIELDS]; a missing cell is empty.
    PersonTable table(List<List<String>> rows) {
        Map<String, Column> columns = new HashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            FieldPlan field = FIELDS.get(i);
            Cells cells = new Cells();
            for (List<String> row : rows) {
                cells.add(row.get(i), texts(field.kind()));
            }
            columns.put(field.name(), cells);
        }
        return new PersonTable(
                rows.size(), Integer::toString, columns, Map.of(), row -> true, new OneStratum(), row -> -1);
    }

    Tables two(PersonTable left, PersonTable right) {
        return new Tables(left, right, false, Map.copyOf(dictionaries));
    }

    Tables one(PersonTable table) {
        return new Tables(table, table, true, Map.copyOf(dictionaries));
    }

    private Texts texts(FieldKind kind) {
        return dictionaries.computeIfAbsent(kind, any -> new Texts());
    }

    @Override
    public Taken of(FieldKind kind, KeyPlan.Take take) {
        return new TakenOfTexts(texts(kind), kind, take);
    }

    private static List<String> take(String text, FieldKind kind, KeyPlan.Take take) {
        if (kind == FieldKind.DATE) {
            return ofDate(text, take);
        }
        String fold = kind == FieldKind.NUMBER ? text : NameFold.current().fold(text);
        return switch (take) {
            case WHOLE -> List.of(fold);
            case SOUND -> List.copyOf(PhoneticKey.ofEach(text));
            case INITIAL -> List.of(fold.substring(0, 1));
            case START -> List.of(fold.substring(0, Math.min(4, fold.length())));
            case YEAR, MONTH, DAY -> List.of();
        };
    }

    private static List<String> ofDate(String text, KeyPlan.Take take) {
        String[] parts = text.split("-", -1);
        return switch (take) {
            case YEAR -> List.of(parts[0]);
            case MONTH -> parts.length > 1 ? List.of(parts[0] + "-" + parts[1]) : List.of();
            case DAY -> parts.length > 2 ? List.of(eitherOrder(parts[1], parts[2])) : List.of();
            case WHOLE -> parts.length > 2 ? List.of(text) : List.of();
            case SOUND, INITIAL, START -> List.of();
        };
    }

    private static String eitherOrder(String month, String day) {
        String[] both = {month, day};
        if (Integer.parseInt(day) <= 12) {
            Arrays.sort(both);
        }
        return String.join(".", both).toLowerCase(Locale.ROOT);
    }

    private static final class TakenOfTexts implements Taken {
        private final Texts texts;
        private final FieldKind kind;
        private final KeyPlan.Take take;
        private final Map<Integer, long[]> known = new java.util.concurrent.ConcurrentHashMap<>();

        TakenOfTexts(Texts texts, FieldKind kind, KeyPlan.Take take) {
            this.texts = texts;
            this.kind = kind;
            this.take = take;
        }

        private long[] all(int code) {
            return known.computeIfAbsent(
                    code,
                    one -> take(texts.text(one), kind, take).stream()
                            .mapToLong(Hashes::of)
                            .toArray());
        }

        @Override
        public int keys(int code) {
            return all(code).length;
        }

        @Override
        public long key(int code, int at) {
            return all(code)[at];
        }
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
            @Nullable Integer code = codes.get(text);
            return code == null ? -1 : code;
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

    private record OneStratum() implements PersonTable.Strata {
        @Override
        public int of(int row) {
            return 0;
        }

        @Override
        public List<String> names() {
            return List.of("all");
        }
    }
}
