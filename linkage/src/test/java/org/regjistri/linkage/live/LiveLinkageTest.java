package org.regjistri.linkage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Cases;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Disagreement;
import org.regjistri.linkage.resolve.Others;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Resolving;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// Rows one by one give what all rows at once give.
class LiveLinkageTest {
    private static final float FLOOR = -6;
    private static final float BEHIND = 9;
    private static final List<String> STRATA = List.of("CHILD", "GROOM");
    private static final List<FieldPlan> FIELDS =
            List.of(new FieldPlan("given", FieldKind.GIVEN_NAME), new FieldPlan("surname", FieldKind.SURNAME));
    private static final Others OTHERS = new Others(List.of(300.0, 90.0));

    @ParameterizedTest
    @EnumSource
    void rows_added_in_any_order_are_linked_as_by_the_batch(Cardinality cardinality) {
        LinkagePlan plan = Cases.plan(cardinality, "CHILD");
        int links = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Written> lefts = written("l", 5 + random.nextInt(25), random);
            List<Written> rights = written("r", 5 + random.nextInt(25), random);
            Map<String, Map<String, LiveLink>> batch = batch(plan, lefts, rights);
            Map<String, Map<String, LiveLink>> live = live(plan, lefts, rights, random);

            assertThat(live.keySet()).containsAll(batch.keySet());
            live.forEach((left, candidates) -> {
                Map<String, LiveLink> expected = batch.getOrDefault(left, Map.of());
                assertThat(candidates.keySet()).isEqualTo(expected.keySet());
                candidates.forEach((right, link) -> assertSame(link, Objects.requireNonNull(expected.get(right))));
            });
            links += (int) batch.values().stream()
                    .flatMap(row -> row.values().stream())
                    .filter(link -> link.decision() == Decision.LINK)
                    .count();
        }
        assertThat(links).isGreaterThan(50);
    }

    private static void assertSame(LiveLink live, LiveLink batch) {
        assertThat(live.weight()).isEqualTo(batch.weight());
        assertThat(live.probability()).isCloseTo(batch.probability(), within(1e-9));
        assertThat(live.decision()).isEqualTo(batch.decision());
        assertThat(live.margin()).isCloseTo(batch.margin(), within(1e-4f));
    }

    private record Written(String id, String given, String surname, String stratum) {
        NewRow row() {
            return new NewRow(
                    id, Map.of("given", List.of(given), "surname", List.of(surname)), Map.of(), stratum, true);
        }
    }

    private static List<Written> written(String side, int count, Random random) {
        List<Written> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Written(
                    side + i, "g" + random.nextInt(9), "s" + random.nextInt(9), STRATA.get(random.nextInt(2))));
        }
        return rows;
    }

    /// Tables, and what is made over them, while both grow.
    private static final class Country {
        private final ListDictionary given = new ListDictionary();
        private final ListDictionary surname = new ListDictionary();
        private final GrowingTable left;
        private final GrowingTable right;
        private final PersonTable leftTable;
        private final PersonTable rightTable;

        Country(List<Written> lefts, List<Written> rights) {
            left = table(lefts);
            right = table(rights);
            leftTable = left.table();
            rightTable = right.table();
        }

        private GrowingTable table(List<Written> rows) {
            Column ofGiven = GrowingTableTest.one(
                    rows.stream().mapToInt(row -> given.intern(row.given())).toArray());
            Column ofSurname = GrowingTableTest.one(
                    rows.stream().mapToInt(row -> surname.intern(row.surname())).toArray());
            return new GrowingTable(
                    new PersonTable(
                            rows.size(),
                            row -> rows.get(row).id(),
                            Map.of("given", ofGiven, "surname", ofSurname),
                            Map.of(),
                            _ -> true,
                            strata(rows),
                            _ -> -1),
                    FIELDS,
                    Map.of(FieldKind.GIVEN_NAME, given, FieldKind.SURNAME, surname));
        }

        private static PersonTable.Strata strata(List<Written> rows) {
            return new PersonTable.Strata() {
                @Override
                public int of(int row) {
                    return STRATA.indexOf(rows.get(row).stratum());
                }

                @Override
                public List<String> names() {
                    return STRATA;
                }
            };
        }

        boolean isPair(int leftRow, int rightRow) {
            return same("given", leftRow, rightRow) || same("surname", leftRow, rightRow);
        }

        private boolean same(String field, int leftRow, int rightRow) {
            return leftTable.column(field).first(leftRow)
                    == rightTable.column(field).first(rightRow);
        }

        /// By the values alone, and by the ids a little, so that no two pairs are equally good.
        PairScore score() {
            return (leftRow, rightRow) -> {
                float bits =
                        (same("given", leftRow, rightRow) ? 7 : -4) + (same("surname", leftRow, rightRow) ? 6 : -5);
                String ids =
                        left.table().ids().of(leftRow) + right.table().ids().of(rightRow);
                return bits + new Random(ids.hashCode()).nextFloat(8);
            };
        }

        Disagreement disagreement() {
            PairScore score = score();
            return (leftRow, rightRow) -> Math.max(0, 2 * (20 - score.weight(leftRow, rightRow)));
        }

        Scored scored() {
            Scored scored = new Scored();
            for (int row = 0; row < left.rows(); row++) {
                addPairs(row, scored);
            }
            return scored;
        }

        /// Kept are three of a row, none below the floor or far behind the best.
        void addPairs(int row, Scored scored) {
            PairScore score = score();
            List<Integer> best = IntStream.range(0, right.rows())
                    .filter(other -> isPair(row, other))
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> -score.weight(row, other)))
                    .limit(3)
                    .toList();
            best.stream().sorted().forEach(other -> {
                float weight = score.weight(row, other);
                if (weight >= FLOOR && weight >= score.weight(row, best.getFirst()) - BEHIND) {
                    scored.add(row, other, weight);
                }
            });
        }

        Partners partners() {
            return new Partners() {
                @Override
                public void ofRight(int row, Found found) {
                    found.clear();
                    for (int other = 0; other < left.rows(); other++) {
                        if (isPair(other, row)) {
                            found.add(other);
                        }
                    }
                }

                @Override
                public void addLeft(int row) {}

                @Override
                public void addRight(int row) {}
            };
        }

        String leftId(int row) {
            return left.table().ids().of(row);
        }

        String rightId(int row) {
            return right.table().ids().of(row);
        }
    }

    private static Map<String, Map<String, LiveLink>> batch(
            LinkagePlan plan, List<Written> lefts, List<Written> rights) {
        return links(plan, new Country(lefts, rights));
    }

    private static Map<String, Map<String, LiveLink>> links(LinkagePlan plan, Country country) {
        Resolution resolution = new Resolving(plan, country.leftTable.strata(), country.disagreement())
                .resolve(country.scored(), OTHERS);
        Scored scored = resolution.links().pairs();
        Map<String, Map<String, LiveLink>> links = new TreeMap<>();
        for (int i = 0; i < scored.size(); i++) {
            LiveLink link = new LiveLink(
                    scored.left(i),
                    scored.right(i),
                    scored.weight(i),
                    resolution.links().probability().of(i),
                    resolution.decisions().of(i),
                    resolution.margins().of(i));
            links.computeIfAbsent(country.leftId(link.left()), _ -> new HashMap<>())
                    .put(country.rightId(link.right()), link);
        }
        return links;
    }

    /// A part of the rows stands in the tables before, the rest comes in any order; what is known
    /// of a row is what was last said of it.
    private static Map<String, Map<String, LiveLink>> live(
            LinkagePlan plan, List<Written> lefts, List<Written> rights, Random random) {
        List<Written> mixedLefts = mixed(lefts, random);
        List<Written> mixedRights = mixed(rights, random);
        int leftBase = random.nextInt(lefts.size());
        int rightBase = random.nextInt(rights.size());
        Country country = new Country(mixedLefts.subList(0, leftBase), mixedRights.subList(0, rightBase));
        LiveLinkage linkage = new LiveLinkage(
                country.left,
                country.right,
                country::addPairs,
                country.partners(),
                () -> {},
                new Rules(plan, country.disagreement(), OTHERS));
        linkage.open(country.scored());
        Map<String, Map<String, LiveLink>> known = new HashMap<>(links(plan, country));
        List<Written> rest = new ArrayList<>(mixedLefts.subList(leftBase, lefts.size()));
        rest.addAll(mixedRights.subList(rightBase, rights.size()));
        for (Written next : mixed(rest, random)) {
            Changed changed = next.id().startsWith("l") ? linkage.link(next.row()) : linkage.person(next.row());
            changed.links().forEach((left, links) -> {
                Map<String, LiveLink> ofRow = new HashMap<>();
                links.forEach(link -> ofRow.put(country.rightId(link.right()), link));
                known.put(country.leftId(left), ofRow);
                assertThat(linkage.linksOf(left)).hasSameSizeAs(links);
            });
        }
        return known;
    }

    private static List<Written> mixed(List<Written> rows, Random random) {
        List<Written> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
