package org.regjistri.civilstatus.book;

import java.util.ArrayList;
import java.util.List;

/// Twelve bars: how many acts each month brought. In pixels of the picture; the style sheet knows the colours.
///
/// @param most acts of the busiest month
public record MonthChart(List<Bar> bars, int most) {
    /// Of the picture.
    public static final int WIDTH = 600;

    public static final int HEIGHT = 128;
    private static final int FLOOR = 104;
    private static final int CEILING = 18;
    private static final int STEP = WIDTH / 12;

    /// @param middle across, of the bar; `x` and `width` are of the bar itself
    public record Bar(int month, int acts, int x, int y, int width, int height, int middle) {}

    static MonthChart of(List<BookRows.MonthCount> counts) {
        int[] acts = new int[12];
        counts.forEach(count -> acts[count.month() - 1] += count.acts());
        int most = 0;
        for (int one : acts) {
            most = Math.max(most, one);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < acts.length; i++) {
            // A month with any act is seen: at least two pixels.
            int height = acts[i] == 0 ? 0 : Math.max(2, (FLOOR - CEILING) * acts[i] / most);
            bars.add(new Bar(i + 1, acts[i], i * STEP + 8, FLOOR - height, STEP - 16, height, i * STEP + STEP / 2));
        }
        return new MonthChart(List.copyOf(bars), most);
    }
}
