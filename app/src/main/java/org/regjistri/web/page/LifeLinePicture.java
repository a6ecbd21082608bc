package org.regjistri.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regjistri.law.LegalTime;
import org.regjistri.web.LifeLine;

/// Where the marks of a [LifeLine] stand. Across, in percent of the width, so that the picture fits every screen while
/// its
/// letters keep their size; down, in pixels.
///
/// @param axis how far down the line itself stands
/// @param height of the whole picture
public record LifeLinePicture(List<Mark> marks, List<Tick> ticks, int axis, int height) {
    private static final double LEFT = 4;
    private static final double RIGHT = 97;
    /// Marks nearer than this would cover each other; the later one climbs.
    private static final double APART = 4;
    private static final int LANE = 26;
    private static final int BELOW = 62;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50);
    private static final int TICKS_MOST = 9;

    /// @param number of the event in the list under the picture
    /// @param valid across, when it was true
    /// @param height down, the middle of the sign above the line
    /// @param recorded across, when the register knew
    public record Mark(int number, String valid, int height, String recorded) {}

    /// A year on the line.
    public record Tick(String at, int year) {}

    public static LifeLinePicture of(LifeLine line) {
        if (line.events().isEmpty()) {
            return new LifeLinePicture(List.of(), List.of(), 0, 0);
        }
        Scale scale = Scale.of(line);
        List<Integer> lanes = lanes(line, scale);
        int axis = (lanes.stream().mapToInt(Integer::intValue).max().orElse(0) + 1) * LANE + 24;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < line.events().size(); i++) {
            LifeLine.Event event = line.events().get(i);
            marks.add(new Mark(
                    i + 1,
                    percent(scale.at(event.valid())),
                    axis - 10 - LANE / 2 - lanes.get(i) * LANE,
                    percent(scale.at(known(event)))));
        }
        return new LifeLinePicture(List.copyOf(marks), ticks(scale), axis, axis + BELOW);
    }

    private static LocalDate known(LifeLine.Event event) {
        return LocalDate.ofInstant(event.recorded(), LegalTime.ZONE);
    }

    private static List<Integer> lanes(LifeLine line, Scale scale) {
        List<Double> placed = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (LifeLine.Event event : line.events()) {
            double at = scale.at(event.valid());
            int lane = 0;
            while (isTaken(placed, lanes, at, lane)) {
                lane++;
            }
            placed.add(at);
            lanes.add(lane);
        }
        return lanes;
    }

    private static boolean isTaken(List<Double> placed, List<Integer> lanes, double at, int lane) {
        for (int i = 0; i < placed.size(); i++) {
            if (lanes.get(i) == lane && Math.abs(placed.get(i) - at) < APART) {
                return true;
            }
        }
        return false;
    }

    private static List<Tick> ticks(Scale scale) {
        int first = scale.from().getYear() + 1;
        int last = scale.until().getYear();
        int step = STEPS.stream()
                .filter(candidate -> (last - first) / candidate < TICKS_MOST)
                .findFirst()
                .orElse(100);
        List<Tick> ticks = new ArrayList<>();
        for (int year = Math.ceilDiv(first, step) * step; year <= last; year += step) {
            ticks.add(new Tick(percent(scale.at(LocalDate.of(year, 1, 1))), year));
        }
        return List.copyOf(ticks);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private record Scale(LocalDate from, LocalDate until) {

        static Scale of(LifeLine line) {
            LocalDate from = line.today();
            LocalDate until = line.today();
            for (LifeLine.Event event : line.events()) {
                from = event.valid().isBefore(from) ? event.valid() : from;
                until = event.valid().isAfter(until) ? event.valid() : until;
                until = known(event).isAfter(until) ? known(event) : until;
            }
            return new Scale(from, until.isAfter(from) ? until : from.plusDays(1));
        }

        double at(LocalDate date) {
            double whole = ChronoUnit.DAYS.between(from, until);
            double part = ChronoUnit.DAYS.between(from, date);
            return LEFT + (RIGHT - LEFT) * Math.clamp(part / whole, 0, 1);
        }
    }
}
