package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Years of birth that follow from an age on a day: who is 30 some time in 1979 was born in 1948 or
/// 1949.
final class AgeSource implements ValueSource {
    private static final int AGE_MAX = 130;
    private static final int YEAR_MAX = 3_000;
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final Pattern YEAR =
            Pattern.compile("(?:^|.*[./ ])([12]\\d{3})\\.?$|^([12]\\d{3})(?:[-/].*|\\d{4})$");
    private final FirstValue age;
    private final FirstValue year;
    private final int[] codes = new int[(AGE_MAX + 2) * YEAR_MAX];

    AgeSource(TableFiles files, String age, String on, ByteDictionary dates) {
        this.age = new FirstValue(files.codes(age), AgeSource::ageAndOne);
        this.year = new FirstValue(files.codes(on), AgeSource::year);
        files.ranges()
                .inOrder(
                        this::places,
                        places -> places.forEach(place -> {
                            if (codes[place] == 0) {
                                int latest = place % YEAR_MAX - (place / YEAR_MAX - 1);
                                codes[place] = dates.intern((latest - 1) + "/" + latest) + 1;
                            }
                        }));
    }

    /// In the order in which the rows have them, each once.
    private List<Integer> places(int from, int to) {
        var known = new BitSet(codes.length);
        List<Integer> places = new ArrayList<>();
        for (int row = from; row < to; row++) {
            int place = place(row);
            if (place > 0 && !known.get(place)) {
                known.set(place);
                places.add(place);
            }
        }
        return places;
    }

    @Override
    public void collect(int from, int to, CodeBag bag) {
        for (int row = from; row < to; row++) {
            int place = place(row);
            if (place > 0) {
                bag.add(row, codes[place] - 1);
            }
        }
    }

    private int place(int row) {
        int ageAndOne = age.of(row);
        if (ageAndOne == 0) {
            return 0;
        }
        int of = year.of(row);
        return of == 0 ? 0 : ageAndOne * YEAR_MAX + of;
    }

    private static int ageAndOne(String text) {
        if (!AGE.matcher(text).matches()) {
            return 0;
        }
        int age = Integer.parseInt(text);
        return age > AGE_MAX ? 0 : age + 1;
    }

    /// 0: none.
    static int year(String date) {
        var matcher = YEAR.matcher(date);
        if (!matcher.matches()) {
            return 0;
        }
        return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
}
