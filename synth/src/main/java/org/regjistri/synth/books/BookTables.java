package org.regjistri.synth.books;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.regjistri.kernel.Sex;
import org.regjistri.synth.output.Chunk;
import org.regjistri.synth.output.Column;
import org.regjistri.synth.output.Table;

/// The books as tables, and who is really meant in them.
public final class BookTables {
    /// Entries of one chunk, about.
    private static final int ENTRIES = 6_000;

    public static final Table BOOKS = new Table(
            "books/books",
            "A register book of 1946 to 1999",
            List.of(
                    Column.integer("id", "Number of the row, from 1"),
                    Column.text("office", "Register area that kept it, by municipality of the time"),
                    Column.text("seat", "Where the office stood, settlement"),
                    Column.integer("municipality", "Municipality of the time, by the code of today"),
                    Column.text("kind", "BIRTHS, MARRIAGES or DEATHS"),
                    Column.integer("year", "Year of its entries"),
                    Column.integer("volume", "From 1, where a year filled more than one"),
                    Column.text("language", "ALBANIAN, SERBIAN_LATIN or SERBIAN_CYRILLIC"),
                    Column.text("original", "KOSOVO: in its office; DISPLACED: taken away, copies came back; LOST"),
                    Column.integer("copies", "Certified copies that there are"),
                    Column.integer("pages", "Pages"),
                    Column.integer("entries", "Entries")));

    public static final Table RECORDS = new Table(
            "books/records",
            "An entry as it was captured from a copy",
            List.of(
                    Column.integer("id", "Number of the row, from 1"),
                    Column.integer("book", "Row of books/books, as the capture says"),
                    Column.integer("copy", "Of which copy, from 1"),
                    Column.integer("page", "Page, from 1"),
                    Column.integer("ordinal", "Number of the entry in the book, from 1"),
                    Column.text("event", "Day of the event, or month or year").orNothing(),
                    Column.integer("minute", "Minute of the day").orNothing(),
                    Column.text("entered", "Day of the entry").orNothing(),
                    Column.text("place", "Place of the event as written").orNothing(),
                    Column.text("notes", "Notes on the margin, as written, separated by a bar")
                            .orNothing()));

    public static final Table MENTIONS = new Table(
            "books/mentions",
            "A person whom a record mentions",
            List.of(
                    Column.integer("record", "Row of books/records"),
                    Column.text("role", "As what the person is mentioned"),
                    Column.text("given", "Given name as written").orNothing(),
                    Column.text("surname", "Surname as written").orNothing(),
                    Column.text("maiden", "Surname at birth as written").orNothing(),
                    Column.text("father", "Given name of the father as written").orNothing(),
                    Column.text("sex", "FEMALE or MALE").orNothing(),
                    Column.text("born", "Day of birth, or month or year").orNothing(),
                    Column.integer("age", "Age in years, where it stands for the day of birth")
                            .orNothing(),
                    Column.text("birthplace", "Place of birth as written").orNothing(),
                    Column.text("residence", "Place of residence as written").orNothing()));

    public static final Table PAPER = new Table(
            "books/paper",
            "An entry that was not captured yet, or was skipped",
            List.of(
                    Column.integer("book", "Row of books/books"),
                    Column.integer("page", "Page, from 1"),
                    Column.integer("ordinal", "Number of the entry in the book, from 1")));

    public static final Table TRUTH = new Table(
            "truth/mentions",
            "Who a mention is true of",
            List.of(
                    Column.integer("record", "Row of books/records"),
                    Column.text("role", "As in books/mentions"),
                    Column.integer("person", "Row of truth/population"),
                    Column.integer("register", "Row of register/persons, where the person is there")
                            .orNothing()));

    public static final Table DOUBLES = new Table(
            "truth/duplicates",
            "A record that is the same entry as another one",
            List.of(Column.integer("record", "Row of books/records"), Column.integer("same_as", "The other one")));

    public static final Table MISTAKES = new Table(
            "truth/mistakes",
            "A mistake that was made on purpose",
            List.of(
                    Column.integer("record", "Row of books/records"),
                    Column.text("role", "As in books/mentions; nothing where it is the entry's")
                            .orNothing(),
                    Column.text("field", "Which field").orNothing(),
                    Column.text("channel", "Which kind of mistake")));

    /// The tables that are made in one pass, in this order.
    public static final List<Table> OF_ENTRIES = List.of(RECORDS, MENTIONS, PAPER, TRUTH, DOUBLES, MISTAKES);

    private final Library library;
    private final Writing writing;
    private final IntUnaryOperator registerId;

    /// @param registerId from a person of the population to the row of the register; 0 for who is not there
    public BookTables(Library library, IntUnaryOperator registerId) {
        this.library = library;
        this.writing = new Writing(library);
        this.registerId = registerId;
    }

    public Stream<Supplier<Chunk>> books() {
        return Stream.of(() -> {
            Chunk chunk = new Chunk(BOOKS);
            library.volumes().forEach(volume -> put(chunk, volume));
            return chunk;
        });
    }

    private static void put(Chunk chunk, Volume volume) {
        Book book = volume.book();
        chunk.put(book.id())
                .put(book.office())
                .put(book.seat().code())
                .put(book.municipality())
                .put(book.kind().name())
                .put(book.year())
                .put(book.volume())
                .put(book.language().name())
                .put(volume.original().name())
                .put(volume.copies())
                .put(volume.pages())
                .put(volume.entries());
    }

    /// The chunks of [#OF_ENTRIES].
    public Stream<Supplier<List<Chunk>>> entries() {
        List<Supplier<List<Chunk>>> parts = new ArrayList<>();
        int from = 0;
        int entries = 0;
        List<Volume> volumes = library.volumes();
        for (int i = 0; i < volumes.size(); i++) {
            entries += volumes.get(i).entries();
            if (entries >= ENTRIES || i == volumes.size() - 1) {
                int first = from;
                int end = i + 1;
                parts.add(() -> new Part().fill(first, end));
                from = end;
                entries = 0;
            }
        }
        return parts.stream();
    }

    /// The rows of some volumes.
    private final class Part {
        private final Chunk records = new Chunk(RECORDS);
        private final Chunk mentions = new Chunk(MENTIONS);
        private final Chunk paper = new Chunk(PAPER);
        private final Chunk truth = new Chunk(TRUTH);
        private final Chunk doubles = new Chunk(DOUBLES);
        private final Chunk mistakes = new Chunk(MISTAKES);

        List<Chunk> fill(int from, int until) {
            for (int i = from; i < until; i++) {
                fill(library.volumes().get(i), library.firstRecord(i));
            }
            return List.of(records, mentions, paper, truth, doubles, mistakes);
        }

        private void fill(Volume volume, int firstRecord) {
            if (volume.original() == Volume.Original.LOST) {
                return;
            }
            int record = firstRecord;
            for (int i = 0; i < volume.entries(); i++) {
                int times = library.times(volume, i);
                if (times == 0) {
                    paper.put(volume.book().id()).put(page(volume, i)).put(i + 1);
                    continue;
                }
                int first = library.copy(volume);
                for (int time = 1; time <= times; time++) {
                    fill(record, volume, i, time == 1 ? first : 3 - first);
                    if (time > 1) {
                        doubles.put(record).put(record - 1);
                        mistakes.put(record).put("").put("").put(Channel.DOUBLE_CAPTURE.name());
                    }
                    record++;
                }
            }
        }

        private void fill(int record, Volume volume, int index, int copy) {
            Mistakes.Result written = writing.captured(volume, index, copy);
            WrittenEntry entry = written.entry();
            int book = volume.book().id();
            if (library.isOfWrongBook(volume, index)) {
                book = book == 1 ? 2 : book - 1;
                mistakes.put(record).put("").put("book").put(Channel.WRONG_BOOK.name());
            }
            records.put(record)
                    .put(book)
                    .put(copy)
                    .put(page(volume, index))
                    .put(index + 1)
                    .put(entry.event())
                    .put(entry.minute() < 0 ? Chunk.ABSENT : entry.minute())
                    .put(entry.entered())
                    .put(entry.place())
                    .put(String.join("|", entry.notes()));
            for (Written one : entry.people()) {
                put(record, one);
            }
            for (Mistake mistake : written.mistakes()) {
                Role role = mistake.role();
                mistakes.put(record)
                        .put(role == null ? null : role.name())
                        .put(mistake.field().name())
                        .put(mistake.channel().name());
            }
        }

        private void put(int record, Written one) {
            Sex sex = one.sex();
            mentions.put(record)
                    .put(one.role().name())
                    .put(one.given())
                    .put(one.surname())
                    .put(one.maiden())
                    .put(one.father())
                    .put(sex == null ? null : sex.name())
                    .put(one.born())
                    .put(one.age() < 0 ? Chunk.ABSENT : one.age())
                    .put(one.birthplace())
                    .put(one.residence());
            int id = registerId.applyAsInt(one.person());
            truth.put(record).put(one.role().name()).put(one.person()).put(id == 0 ? Chunk.ABSENT : id);
        }
    }

    private static int page(Volume volume, int index) {
        return 1 + index / volume.book().kind().entriesPerPage();
    }
}
