package org.regjistri.operations.country;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads `register/marriages.csv`: ids 1, 2, 3 …; nobody is in two at a time.
final class MarriagesReading {
    private final CsvRows rows;
    private final People people;
    private final Marriages marriages;
    private final int id;
    private final int wife;
    private final int husband;
    private final int married;
    private final int ended;
    private final int endedBy;

    private MarriagesReading(CsvRows rows, People people, Marriages marriages) {
        this.rows = rows;
        this.people = people;
        this.marriages = marriages;
        id = rows.column("id");
        wife = rows.column("wife");
        husband = rows.column("husband");
        married = rows.column("married");
        ended = rows.column("ended");
        endedBy = rows.column("ended_by");
    }

    /// @return SHA-256 of the file
    static String read(Path file, People people, Marriages marriages, Reading.Told told) {
        try (var rows = CsvRows.open(file)) {
            var reading = new MarriagesReading(rows, people, marriages);
            while (rows.next()) {
                Reading.row(rows, reading::marriage);
                told.row();
            }
            return rows.digest();
        }
    }

    private void marriage() {
        Reading.demand(rows.number(id) == marriages.count() + 1, "its id is not the next");
        int woman = rows.number(wife);
        int man = rows.number(husband);
        int begins = Dates.day(rows.text(married));
        int ends = Dates.day(rows.optional(ended));
        Reading.demand(people.isHere(woman) && people.isHere(man) && woman != man, "a spouse who is not there");
        Reading.demand(ends == 0 || ends > begins, "ends before it begins");
        Reading.demand((ends == 0) == (end() == null), "an end without its reason, or a reason without an end");
        Reading.demand(
                !marriages.isMarried(woman, begins, ends) && !marriages.isMarried(man, begins, ends),
                "a spouse in another marriage at that time");
        marriages.wife.add(woman);
        marriages.husband.add(man);
        marriages.married.add(begins);
        marriages.ended.add(ends);
        marriages.link();
    }

    private @Nullable String end() {
        String reason = rows.optional(endedBy);
        Reading.demand(reason == null || reason.equals("DIVORCE") || reason.equals("DEATH"), "an end of no known kind");
        return reason;
    }
}
