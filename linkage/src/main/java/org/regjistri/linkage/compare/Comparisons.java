package org.regjistri.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.OrderPlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Makes the comparisons that a plan asks for, but those of relatives, which need a model
/// first: [RelationComparison].
public final class Comparisons {
    private final LinkagePlan plan;
    private final Tables tables;
    private final PreparedValues values;
    private final int counted;
    private final RowCells cells;
    /// Name of a column of the right table -> its number there.
    private final List<String> cellNames = new ArrayList<>();
    private final Map<String, NameRarity> rarities = new ConcurrentHashMap<>();

    private Comparisons(LinkagePlan plan, Tables tables, PreparedValues values, int counted) {
        this.counted = counted;
        this.plan = plan;
        this.tables = tables;
        this.values = values;
        this.cells = cells();
    }

    private RowCells cells() {
        List<RowCells.Field> fields = new ArrayList<>();
        for (FieldPlan field : plan.fields()) {
            cellNames.add(field.name());
            fields.add(new RowCells.Field(
                    tables.right().column(field.name()),
                    field.kind() == FieldKind.DATE ? values.dates()::saying : values.spelled(field.kind())::spelling));
        }
        for (OrderPlan order : plan.orders()) {
            String date = datesOf(order).right;
            if (!cellNames.contains(date)) {
                cellNames.add(date);
                fields.add(new RowCells.Field(tables.right().column(date), values.dates()::saying));
            }
        }
        return RowCells.of(fields, tables.right().rows());
    }

    /// The fields in the plan's order, then the orders of dates.
    public static List<Comparison> of(LinkagePlan plan, Tables tables) {
        return of(plan, tables, PreparedValues.of(tables));
    }

    /// The same with values that somebody else needs too.
    public static List<Comparison> of(LinkagePlan plan, Tables tables, PreparedValues values) {
        return of(plan, tables, values, tables.right().rows());
    }

    /// The same where rows came into the right table after it was first linked.
    ///
    /// @param counted rows at the beginning of the right table by which it is counted how rare
    ///     values are; what came later makes nothing rarer or more common, so that what was
    ///     compared before keeps its weight
    public static List<Comparison> of(LinkagePlan plan, Tables tables, PreparedValues values, int counted) {
        return new Comparisons(
                        plan, tables, values, Math.min(counted, tables.right().rows()))
                .all();
    }

    private List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        Optional<FieldPlan> given = first(FieldKind.GIVEN_NAME);
        Optional<FieldPlan> surname = first(FieldKind.SURNAME);
        boolean canBeSwapped = given.isPresent() && surname.isPresent();
        Optional<SwappedNames.Names> givenNames =
                given.filter(_ -> canBeSwapped).map(this::names);
        Optional<SwappedNames.Names> surnames =
                surname.filter(_ -> canBeSwapped).map(this::names);
        List<Comparison> ofFields =
                plan.fields().parallelStream().map(this::ofField).toList();
        for (int at = 0; at < ofFields.size(); at++) {
            FieldPlan field = plan.fields().get(at);
            Comparison comparison = ofFields.get(at);
            boolean isGiven = given.equals(Optional.of(field));
            boolean isOneOfThem = isGiven || surname.equals(Optional.of(field));
            all.add(
                    canBeSwapped && isOneOfThem
                            ? new SwappedNames(comparison, givenNames.orElseThrow(), surnames.orElseThrow(), isGiven)
                            : comparison);
        }
        plan.orders().forEach(order -> all.add(ofOrder(order)));
        return List.copyOf(all);
    }

    private Optional<FieldPlan> first(FieldKind kind) {
        return plan.fields().stream().filter(field -> field.kind() == kind).findFirst();
    }

    private SwappedNames.Names names(FieldPlan field) {
        String name = field.name();
        SpelledValues names = values.spelled(field.kind());
        return new SwappedNames.Names(
                tables.left().column(name),
                tables.right().column(name),
                cells,
                cellNames.indexOf(name),
                cells.values(cellNames.indexOf(name)),
                names,
                rarity(field));
    }

    private Comparison ofField(FieldPlan field) {
        Column left = tables.left().column(field.name());
        Column right = tables.right().column(field.name());
        return new FieldComparison(field.name(), left, right, cells, cellNames.indexOf(field.name()), valuesOf(field));
    }

    private ValueComparison valuesOf(FieldPlan field) {
        if (field.kind() == FieldKind.DATE) {
            return dates(tables.right().column(field.name()));
        }
        SpelledValues spelled = values.spelled(field.kind());
        NameRarity rarity = rarity(field);
        return switch (field.kind()) {
            case GIVEN_NAME, SURNAME, FULL_NAME -> new NameLevels(field.kind(), spelled, rarity);
            case PLACE -> new PlaceLevels(spelled, rarity);
            case NUMBER -> new NumberLevels(spelled, rarity);
            case TEXT -> new TextLevels(spelled, rarity);
            case SEX, CATEGORY -> new EqualLevels(spelled, rarity);
            case DATE -> throw new AssertionError("Dates were dealt with");
        };
    }

    private NameRarity rarity(FieldPlan field) {
        return rarities.computeIfAbsent(field.name(), name -> {
            PersonTable right = tables.right();
            return new NameRarity(values.spelled(field.kind()), right.column(name), counted);
        });
    }

    private DateLevels dates(Column right) {
        DateValues dates = values.dates();
        int rows = counted;
        return new DateLevels(
                dates,
                Rarity.of(right, rows, dates.size(), dates::dayNumber, DateValues.DAY_NUMBERS),
                Rarity.of(
                        right,
                        rows,
                        dates.size(),
                        code -> dates.digits(code) == 0 ? -1 : dates.year(code),
                        DateValues.YEARS));
    }

    private Comparison ofOrder(OrderPlan order) {
        Dates of = datesOf(order);
        return new OrderComparison(
                order,
                values.dates(),
                tables.left().column(of.left),
                tables.right().column(of.right),
                of.leftIsEarlier,
                cells,
                cellNames.indexOf(of.right));
    }

    /// Names of two columns.
    private record Dates(String left, String right, boolean leftIsEarlier) {}

    private static Dates datesOf(OrderPlan order) {
        String[] earlier = side(order.earlier());
        String[] later = side(order.later());
        if (earlier[0].equals(later[0])) {
            throw new IllegalArgumentException("The order \"" + order.name() + "\" needs a date of each table");
        }
        boolean leftIsEarlier = earlier[0].equals("left");
        return leftIsEarlier ? new Dates(earlier[1], later[1], true) : new Dates(later[1], earlier[1], false);
    }

    private static String[] side(String date) {
        int dot = date.indexOf('.');
        String side = dot < 0 ? "" : date.substring(0, dot);
        if (!side.equals("left") && !side.equals("right")) {
            throw new IllegalArgumentException("Not a date of the left or the right table: " + date);
        }
        return new String[] {side, date.substring(dot + 1)};
    }
}
