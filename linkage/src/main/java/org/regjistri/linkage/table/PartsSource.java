package org.regjistri.linkage.table;

import java.util.Locale;
import org.regjistri.linkage.plan.ColumnPlan.Source.Parts;

/// Dates whose year, month and day stand in columns of their own. A part that is no number is
/// missing; a month or day that can't be is kept: it is a slip to be compared.
final class PartsSource implements ValueSource {
    private final int[] codes;

    PartsSource(TableFiles files, Parts parts, ByteDictionary dates) {
        var year = new FirstValue(files.codes(parts.year()), text -> number(text, 9_999));
        var month = new FirstValue(files.codes(parts.month()), text -> number(text, 99));
        var day = new FirstValue(files.codes(parts.day()), text -> number(text, 99));
        var known = new LongIndex.Sparse();
        codes = new int[files.rows()];
        for (int row = 0; row < codes.length; row++) {
            int date = (year.of(row) * 100 + month.of(row)) * 100 + day.of(row);
            int code = date < 10_000 ? -1 : known.get(date);
            if (date >= 10_000 && code < 0) {
                code = dates.intern(text(date));
                known.put(date, code);
            }
            codes[row] = code;
        }
    }

    private static String text(int date) {
        int month = date / 100 % 100;
        int day = date % 100;
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", date / 10_000);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", date / 10_000, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", date / 10_000, month, day);
    }

    /// 0 where it isn't one.
    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number > most ? 0 : number;
    }

    @Override
    public void collect(int from, int to, CodeBag bag) {
        for (int row = from; row < to; row++) {
            bag.add(row, codes[row]);
        }
    }
}
