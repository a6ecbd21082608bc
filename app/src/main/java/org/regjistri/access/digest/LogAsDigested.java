package org.regjistri.access.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.StandingRule;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;

/// What `verify` asks of the log: every sealed hour still is what was sealed, and no hour is left out.
@Component
class LogAsDigested implements StandingRule {
    /// The section in which the journal says how much was removed, and what was over then.
    private static final String RETENTION = "retention";

    private final DigestRows digests;
    private final LogLines lines;
    private final JournalEntries entries;

    LogAsDigested(DigestRows digests, LogLines lines, JournalEntries entries) {
        this.digests = digests;
        this.lines = lines;
        this.entries = entries;
    }

    @Override
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        Instant end = null;
        for (Digest digest : digests.all()) {
            if (end != null && !digest.from().equals(end)) {
                broken.add("the disclosure log was not digested from " + end + " to " + digest.from());
            }
            end = digest.until();
            for (Log log : Log.values()) {
                String difference = difference(digest.of(log), lines.sum(log, digest.from(), digest.until()));
                if (difference != null) {
                    broken.add("the disclosure log, " + log.name().toLowerCase(Locale.ROOT) + " from " + digest.from()
                            + " to " + digest.until() + ": " + difference);
                }
            }
        }
        broken.addAll(forgottenWithoutLeave());
        return broken;
    }

    /// Lines that are gone must be those that the job counted in the journal, each old enough then.
    private List<String> forgottenWithoutLeave() {
        List<String> broken = new ArrayList<>();
        for (LogLines.Forgotten forgotten : lines.forgotten()) {
            boolean counted = entries.payload(forgotten.entry())
                    .map(payload -> payload.path(RETENTION))
                    .filter(said -> said.path("removed").asLong() == forgotten.lines()
                            && startOf(said.path("before").asString()).isAfter(forgotten.newest()))
                    .isPresent();
            if (!counted) {
                broken.add("lines of the disclosure log were removed without the journal saying so: entry "
                        + forgotten.entry());
            }
        }
        return broken;
    }

    /// Never after anything where the text is no day.
    private static Instant startOf(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(LegalTime.ZONE).toInstant();
        } catch (DateTimeParseException _) {
            return Instant.MIN;
        }
    }

    private static @Nullable String difference(Digest.Sum sealed, Digest.Sum there) {
        if (sealed.equals(there)) {
            return null;
        }
        if (sealed.lines() == there.lines()) {
            return "a line was changed";
        }
        return (sealed.lines() > there.lines() ? "a line was removed" : "a line was added") + " (" + sealed.lines()
                + " were digested, " + there.lines() + " are there)";
    }
}
