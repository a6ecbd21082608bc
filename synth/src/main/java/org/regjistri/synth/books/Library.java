package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.population.Calendar;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;
import org.regjistri.synth.population.Whereabouts;

/// All books that were written from 1946 to 1999, which of them were lost, and how far their capture has come: exactly
/// as
/// many records as were asked for.
public final class Library {
    /// What the historic registers hold.
    public static final int RECORDS = 3_100_783;

    private static final int FULL = 600;
    private static final int SCRIBES_STAY = 8;
    private static final double ON_PAPER = 1.025;
    private static final double STAYED = 0.27;
    private static final double TWO_COPIES = 0.15;
    private static final double WORST_HIT = 0.5;
    private static final double OTHERS_SAFER = 4;
    private final Population population;
    private final Whereabouts whereabouts;
    private final Areas areas;
    private final Entries entries;
    private final Profile profile;
    private final List<Volume> volumes = new ArrayList<>();
    private final int[] firstRecord;

    public Library(Population population, Whereabouts whereabouts, Profile profile) {
        this.population = population;
        this.whereabouts = whereabouts;
        this.profile = profile;
        this.areas = new Areas(population.places(), population.seed());
        this.entries = new Entries(population, areas, whereabouts);
        List<Volume> written = bind();
        keepAndCapture(written, (int) StrictMath.round(RECORDS * population.scale()));
        firstRecord = new int[volumes.size() + 1];
        for (int i = 0; i < volumes.size(); i++) {
            firstRecord[i + 1] = firstRecord[i] + records(volumes.get(i));
        }
    }

    public List<Volume> volumes() {
        return List.copyOf(volumes);
    }

    /// How many records were captured.
    public int records() {
        return firstRecord[volumes.size()];
    }

    /// The number of the first record of a volume, from 1.
    int firstRecord(int volume) {
        return firstRecord[volume] + 1;
    }

    Areas areas() {
        return areas;
    }

    Entries entries() {
        return entries;
    }

    public Population population() {
        return population;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Profile profile() {
        return profile;
    }

    /// One volume for each area, kind and year; more where a year fills more.
    private List<Volume> bind() {
        List<Volume> written = new ArrayList<>();
        int from = 0;
        while (from < entries.count()) {
            int until = from;
            while (until < entries.count() && isOfOneYear(from, until)) {
                until++;
            }
            int parts = Math.ceilDiv(until - from, FULL);
            for (int part = 0; part < parts; part++) {
                int first = from + (int) ((long) (until - from) * part / parts);
                int end = from + (int) ((long) (until - from) * (part + 1) / parts);
                written.add(new Volume(
                        book(written.size() + 1, from, part + 1), first, end - first, Volume.Original.DISPLACED, 1, 0));
            }
            from = until;
        }
        return written;
    }

    private boolean isOfOneYear(int one, int other) {
        return entries.area(one) == entries.area(other)
                && entries.kind(one) == entries.kind(other)
                && Calendar.year(entries.entered(one)) == Calendar.year(entries.entered(other));
    }

    private Book book(int id, int entry, int volume) {
        Areas.Area area = areas.all().get(entries.area(entry));
        int year = Calendar.year(entries.entered(entry));
        Draw draw = new Draw(population.seed(), Purpose.SCRIBES, area.index());
        // Each area changes its scribe in years of its own; births and the rest may have different hands.
        int term = (year + draw.below(SCRIBES_STAY)) / SCRIBES_STAY;
        long hand = (area.index() * 1000L + term) * 2 + (entries.kind(entry) == BookKind.BIRTHS ? 0 : 1);
        BookLanguage language = BookLanguages.of(area.municipality(), year, area.index() + 1000L * population.seed());
        return new Book(
                id, area.code(), area.seat(), area.municipality(), entries.kind(entry), year, volume, language, hand);
    }

    /// How badly the books of a municipality fared: an assumption.
    private double risk(Volume volume) {
        Draw draw = new Draw(population.seed(), Purpose.CAPTURE, volume.book().id());
        double ofPlace = switch (volume.book().municipality()) {
            case 1, 3, 16, 21 -> WORST_HIT;
            case 6, 8, 17, 27 -> 0.8;
            default -> 1;
        };
        double ofKind = volume.book().kind() == BookKind.BIRTHS ? 1 : OTHERS_SAFER;
        return draw.unit() * ofPlace * ofKind;
    }

    private void keepAndCapture(List<Volume> written, int wanted) {
        List<Volume> byRisk = new ArrayList<>(written);
        byRisk.sort(Comparator.comparingDouble(this::risk)
                .thenComparingInt(volume -> volume.book().id()));
        boolean[] lost = new boolean[written.size() + 1];
        long available = 0;
        for (Volume volume : written) {
            available += records(kept(volume, false));
        }
        for (Volume volume : byRisk) {
            int rows = records(kept(volume, false));
            if (available - rows < wanted * ON_PAPER) {
                break;
            }
            available -= rows;
            lost[volume.book().id()] = true;
        }
        List<Volume> kept = written.stream()
                .map(volume -> kept(volume, lost[volume.book().id()]))
                .toList();
        // Chance may leave a very small country short of entries; the whole one has more than enough.
        capture(kept, (int) Math.min(wanted, available));
    }

    private Volume kept(Volume volume, boolean lost) {
        Draw draw = new Draw(population.seed(), Purpose.CAPTURE, volume.book().id(), 1);
        Volume.Original original =
                lost ? Volume.Original.LOST : draw.chance(STAYED) ? Volume.Original.KOSOVO : Volume.Original.DISPLACED;
        int copies = lost ? 0 : draw.chance(TWO_COPIES) ? 2 : 1;
        return new Volume(
                volume.book(), volume.first(), volume.entries(), original, copies, lost ? 0 : volume.entries());
    }

    /// Book after book in a drawn order, until as many records are captured as were wanted; the last one in part.
    private void capture(List<Volume> kept, int wanted) {
        int[] order = IntStream.range(0, kept.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> new Draw(
                                        population.seed(),
                                        Purpose.CAPTURE,
                                        kept.get(i).book().id(),
                                        2)
                                .bits())
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        Volume[] result = kept.toArray(Volume[]::new);
        int left = wanted;
        for (int index : order) {
            Volume volume = result[index];
            int rows = records(volume);
            if (rows <= left) {
                left -= rows;
            } else {
                result[index] = inPart(volume, Math.min(left, volume.entries() - 1));
                left -= result[index].captured();
            }
        }
        volumes.addAll(List.of(result));
    }

    /// From the first entry on, without skipping and without doubles.
    private static Volume inPart(Volume volume, int captured) {
        return new Volume(
                volume.book(), volume.first(), volume.entries(), volume.original(), volume.copies(), captured);
    }

    /// How many records were captured from a volume.
    public int records(Volume volume) {
        int rows = 0;
        for (int i = 0; i < volume.captured(); i++) {
            rows += times(volume, i);
        }
        return rows;
    }

    /// How often an entry was captured: not at all where its line was skipped, twice where two copies were worked on.
    ///
    /// @param index in the volume, from 0
    int times(Volume volume, int index) {
        if (index >= volume.captured()) {
            return 0;
        }
        if (volume.captured() < volume.entries()) {
            return 1;
        }
        Draw draw = new Draw(population.seed(), Purpose.CAPTURE, volume.book().id(), 1000L + index);
        if (draw.chance(profile.rate(Channel.SKIPPED_LINE))) {
            return 0;
        }
        boolean twice = volume.copies() == 2 && draw.chance(profile.rate(Channel.DOUBLE_CAPTURE) / TWO_COPIES);
        return twice ? 2 : 1;
    }

    /// Which of the copies was worked on; the other one where an entry was captured a second time.
    public int copy(Volume volume) {
        Draw draw = new Draw(population.seed(), Purpose.CAPTURE, volume.book().id(), 3);
        return volume.copies() == 2 && draw.chance(0.5) ? 2 : 1;
    }

    /// Whether a record names a book that is not its own.
    boolean isOfWrongBook(Volume volume, int index) {
        return new Draw(population.seed(), Purpose.CAPTURE, volume.book().id(), -1000L - index)
                .chance(profile.rate(Channel.WRONG_BOOK));
    }

    /// Of how many halves of records each person is the subject: a marriage has two, which count one each.
    public int[] recordsOfPeople() {
        int[] records = new int[population.people().count()];
        Unions unions = population.unions();
        for (Volume volume : volumes) {
            for (int i = 0; i < volume.captured(); i++) {
                int times = times(volume, i);
                int subject = entries.subject(volume.first() + i);
                if (volume.book().kind() == BookKind.MARRIAGES) {
                    records[unions.wife(subject)] += times;
                    records[unions.husband(subject)] += times;
                } else {
                    records[subject] += 2 * times;
                }
            }
        }
        return records;
    }

    /// Of the records, those that are about nobody who is a member: neither the born or dead, nor one of the married.
    ///
    /// @param members by person of the population
    public double unknownShare(boolean[] members) {
        Unions unions = population.unions();
        long unknown = 0;
        for (Volume volume : volumes) {
            for (int i = 0; i < volume.captured(); i++) {
                int subject = entries.subject(volume.first() + i);
                boolean known = volume.book().kind() == BookKind.MARRIAGES
                        ? members[unions.wife(subject)] || members[unions.husband(subject)]
                        : members[subject];
                unknown += known ? 0 : times(volume, i);
            }
        }
        return unknown / (double) records();
    }
}
