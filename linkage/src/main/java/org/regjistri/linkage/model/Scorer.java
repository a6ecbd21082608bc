package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.table.PersonTable;

/// The sum of a pair's weights by a model. Looks up and adds; safe for threads.
///
/// The rarity of a value counts in full where the values are the same and by half where they are
/// nearly the same: a slip of the pen keeps some of what a rare name says.
public final class Scorer implements PairScore {
    static final int LEVELS_MAX = 16;
    /// As much of a value's rarity can count.
    private static final float[] SHARES = {0, 0.5f, 1};
    /// Below and above, in bits, the rest is nothing.
    private static final double LEAST_KIN = -10;
    private static final double MOST_KIN = 20;
    private static final int STEPS_OF_A_BIT = 64;
    /// Twice those of [Comparison#rarity(int, int, int)], since half of a rarity may count.
    private static final int STEPS = 1_024;
    private static final double[] LOG_OF_ONE_MORE = logsOfOneMore();
    /// What is left of the most that can still come is known less exactly, in bits.
    private static final float SLACK = 0.01f;

    private final Comparison[] comparisons;
    private final PersonTable.Strata strata;
    /// Stratum of the left table -> where its numbers begin in `bits`.
    private final int[] starts;
    /// By stratum, comparison, level.
    private final float[] bits;
    /// By comparison and level.
    private final float[] rarityShare;
    /// By stratum, comparison, level: how much likelier relatives are to have the level than strangers, in bits.
    private final float[] kin;
    /// By stratum, comparison and share of rarity: the most that such a level gives.
    private final float[] mostOf;
    private final boolean[] isOwn;
    private final double relatives;
    private final double nothingKnown;

    private Scorer(Model model, PersonTable left, List<Comparison> comparisons) {
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.strata = left.strata();
        int stride = comparisons.size() * LEVELS_MAX;
        this.starts = strata.names().stream()
                .mapToInt(name -> model.stratum(name) * stride)
                .toArray();
        this.bits = new float[model.strata().size() * stride];
        this.rarityShare = new float[stride];
        this.kin = new float[bits.length];
        Set<String> own = Kin.own(model.fields(), comparisons);
        this.isOwn = new boolean[comparisons.size()];
        for (int c = 0; c < isOwn.length; c++) {
            isOwn[c] = own.contains(comparisons.get(c).name());
        }
        this.mostOf = new float[model.strata().size() * comparisons.size() * SHARES.length];
        Arrays.fill(mostOf, Float.NEGATIVE_INFINITY);
        this.relatives = model.relatives() > 0 ? Bits.log2(model.relatives()) : -Double.MAX_VALUE;
        this.nothingKnown = logOfOneMore(relatives);
        fill(model, stride);
    }

    /// @throws ModelProblem where the model was made for other comparisons or other levels
    public static Scorer of(Model model, PersonTable left, List<Comparison> comparisons) {
        refuseOther(model, comparisons);
        return new Scorer(model, left, comparisons);
    }

    /// How much of a value's rarity counts.
    static float rarityShare(Level.Agreement agreement) {
        return switch (agreement) {
            case SAME -> 1;
            case NEAR -> 0.5f;
            case NONE, DIFFERENT -> 0;
        };
    }

    private void fill(Model model, int stride) {
        for (int c = 0; c < comparisons.length; c++) {
            List<LevelWeights> levels = model.comparisons().get(c).levels();
            for (int level = 0; level < levels.size(); level++) {
                LevelWeights weights = levels.get(level);
                int at = (c * LEVELS_MAX) + level;
                rarityShare[at] = rarityShare(weights.agreement());
                for (int stratum = 0; stratum < model.strata().size(); stratum++) {
                    bits[(stratum * stride) + at] = exact(weights.bits().get(stratum));
                    if (level > 0) {
                        int group = (((stratum * comparisons.length) + c) * SHARES.length) + share(rarityShare[at]);
                        mostOf[group] = Math.max(mostOf[group], bits[(stratum * stride) + at]);
                    }
                    double u = weights.u().get(stratum);
                    kin[(stratum * stride) + at] = weights.kin() > 0 && u > 0 ? exact(Bits.log2(weights.kin() / u)) : 0;
                }
            }
        }
    }

    /// In steps so fine that nobody minds, and so coarse that sums are the same in any order.
    private static float exact(double bits) {
        return (float) (Math.rint(bits * STEPS) / STEPS);
    }

    private static int share(float rarityShare) {
        for (int i = 0; i < SHARES.length; i++) {
            if (SHARES[i] == rarityShare) {
                return i;
            }
        }
        throw new AssertionError("No such share of rarity: " + rarityShare);
    }

    /// One comparison after another for all rows, those first that could give the most; what can't
    /// reach the floor any more is not compared further.
    @Override
    public void weigh(int left, Abreast rights, float floor, float[] sums) {
        int count = rights.size();
        float[] asKin = rights.numbers();
        float[] ownOfKin = rights.moreNumbers();
        Arrays.fill(sums, 0, count, 0);
        Arrays.fill(asKin, 0, count, 0);
        Arrays.fill(ownOfKin, 0, count, 0);
        int[] order = new int[comparisons.length];
        float[] most = new float[comparisons.length];
        int asked = order(left, order, most);
        float rest = 0;
        for (int at = 0; at < asked; at++) {
            rest += most[at];
        }
        int start = starts[strata.of(left)];
        float least = floor - SLACK - (float) nothingKnown;
        for (int asking = 0; asking < asked && count > 0; asking++) {
            int c = order[asking];
            comparisons[c].compare(left, rights);
            rest -= most[asking];
            float needed = least - rest;
            boolean own = isOwn[c];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int level = rights.level(i);
                float sum = sums[i];
                float kinSum = asKin[i];
                float kinOwn = ownOfKin[i];
                if (level != 0) {
                    int at = (c * LEVELS_MAX) + level;
                    float share = rarityShare[at];
                    float rarity = share == 0 ? 0 : share * rights.rarity(i);
                    sum += bits[start + at] + rarity;
                    float each = kin[start + at] + rarity;
                    kinSum += own ? Math.min(0, each) : each;
                    kinOwn = own ? Math.max(kinOwn, each) : kinOwn;
                }
                if (sum >= needed) {
                    rights.move(i, kept);
                    sums[kept] = sum;
                    ownOfKin[kept] = kinOwn;
                    asKin[kept++] = kinSum;
                }
            }
            count = kept;
            rights.keep(count);
        }
        for (int i = 0; i < count; i++) {
            sums[i] -= (float) couldBeKin(asKin[i] + ownOfKin[i]);
        }
    }

    /// Comparisons in which the row says something, and the most that each can give it.
    ///
    /// @return how many there are
    private int order(int left, int[] order, float[] most) {
        int asked = 0;
        int group = starts[strata.of(left)] / LEVELS_MAX * SHARES.length;
        for (int c = 0; c < comparisons.length; c++) {
            float rarity = comparisons[c].rarityMost(left);
            if (rarity != Comparison.NOTHING_SAID) {
                float best = 0;
                for (int share = 0; share < SHARES.length; share++) {
                    best = Math.max(best, mostOf[group + (c * SHARES.length) + share] + (SHARES[share] * rarity));
                }
                int at = asked++;
                for (; at > 0 && most[at - 1] < best; at--) {
                    most[at] = most[at - 1];
                    order[at] = order[at - 1];
                }
                most[at] = best;
                order[at] = c;
            }
        }
        return asked;
    }

    @Override
    public float weight(int left, int right) {
        Sums sums = sums(left, right);
        return sums.weight - (float) couldBeKin(sums.asKin);
    }

    /// What it takes from a pair's evidence that relatives would agree as much, in bits: log2(1 + how
    /// many relatives are expected for each stranger among the pairs that look so). Of what everybody
    /// has of their own, only the strongest agreement counts: whoever has the name of a brother was
    /// not born on his day, and a twin has another name.
    double couldBeKin(int left, int right) {
        return couldBeKin(sums(left, right).asKin);
    }

    /// @param weight against strangers
    /// @param asKin of relatives against strangers
    private record Sums(float weight, float asKin) {}

    private Sums sums(int left, int right) {
        int start = starts[strata.of(left)];
        float weight = 0;
        float asKin = 0;
        float ownOfKin = 0;
        for (int c = 0; c < comparisons.length; c++) {
            int level = comparisons[c].level(left, right);
            if (level != 0) {
                int at = (c * LEVELS_MAX) + level;
                float rarity = rarity(c, at, left, right, level);
                weight += bits[start + at] + rarity;
                float each = kin[start + at] + rarity;
                asKin += isOwn[c] ? Math.min(0, each) : each;
                ownOfKin = isOwn[c] ? Math.max(ownOfKin, each) : ownOfKin;
            }
        }
        return new Sums(weight, asKin + ownOfKin);
    }

    /// Without any evidence 0: relatives are among the two persons of whom a share is known from the
    /// start.
    private double couldBeKin(float asKin) {
        return logOfOneMore(relatives + asKin) - nothingKnown;
    }

    /// log2(1 + 2^odds), between two steps of a table: at most a hundred thousandth of a bit off; 0
    /// where it is next to nothing.
    private static double logOfOneMore(double odds) {
        if (odds < LEAST_KIN || odds > MOST_KIN) {
            return odds < LEAST_KIN ? 0 : odds;
        }
        double at = (odds - LEAST_KIN) * STEPS_OF_A_BIT;
        int below = Math.min((int) at, LOG_OF_ONE_MORE.length - 2);
        double from = LOG_OF_ONE_MORE[below];
        return from + ((LOG_OF_ONE_MORE[below + 1] - from) * (at - below));
    }

    private static double[] logsOfOneMore() {
        double[] logs = new double[(int) ((MOST_KIN - LEAST_KIN) * STEPS_OF_A_BIT) + 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Bits.log2(1 + Bits.power(LEAST_KIN + (i / (double) STEPS_OF_A_BIT)));
        }
        return logs;
    }

    /// How much of a pair's evidence speaks against it, in bits from 0 up, whatever speaks for it.
    public double disagreement(int left, int right) {
        int start = starts[strata.of(left)];
        double sum = 0;
        for (int c = 0; c < comparisons.length; c++) {
            int level = comparisons[c].level(left, right);
            if (level != 0) {
                sum -= Math.min(0, bits[start + (c * LEVELS_MAX) + level]);
            }
        }
        return sum;
    }

    /// The levels of one row beside several, for the columns of evidence.
    ///
    /// @param into by row on the right, then by comparison
    public void levels(int left, Abreast rights, byte[] into) {
        for (int c = 0; c < comparisons.length; c++) {
            comparisons[c].compare(left, rights);
            for (int i = 0; i < rights.size(); i++) {
                into[(i * comparisons.length) + c] = (byte) rights.level(i);
            }
        }
    }

    /// What a level gives in the stratum of a left row, without rarity.
    double bits(int left, int comparison, int level) {
        return bits[starts[strata.of(left)] + (comparison * LEVELS_MAX) + level];
    }

    /// What the rarity of the shared value adds.
    double rarity(int left, int right, int comparison, int level) {
        return rarity(comparison, (comparison * LEVELS_MAX) + level, left, right, level);
    }

    private float rarity(int comparison, int at, int left, int right, int level) {
        float share = rarityShare[at];
        return share == 0 ? 0 : share * comparisons[comparison].rarity(left, right, level);
    }

    private static void refuseOther(Model model, List<Comparison> comparisons) {
        List<String> differences = new ArrayList<>();
        int fold = NameFold.current().version();
        if (model.fold() != fold) {
            differences.add("names were folded by version " + model.fold() + ", here by version " + fold);
        }
        List<String> tables = KnownTables.others(model.tables());
        if (!tables.isEmpty()) {
            differences.add("values were compared by other tables " + tables);
        }
        List<String> learned =
                model.comparisons().stream().map(ComparisonWeights::name).toList();
        List<String> here = comparisons.stream().map(Comparison::name).toList();
        if (!learned.equals(here)) {
            differences.add("it compares " + learned + ", the plan compares " + here);
        } else {
            for (int c = 0; c < comparisons.size(); c++) {
                ComparisonWeights weights = model.comparisons().get(c);
                String codes = codes(comparisons.get(c));
                if (!weights.codes().equals(codes)) {
                    differences.add("levels of " + weights.name() + " are " + weights.codes() + ", here " + codes);
                }
            }
        }
        if (!differences.isEmpty()) {
            throw new ModelProblem(
                    "The model was made for something else: " + String.join("; ", differences) + ". Learn it anew.");
        }
    }

    private static String codes(Comparison comparison) {
        return String.join(
                ", ",
                comparison.levels().stream()
                        .map(level -> level.code() + " (" + level.agreement() + ")")
                        .toList());
    }
}
