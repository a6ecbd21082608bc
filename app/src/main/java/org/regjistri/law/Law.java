package org.regjistri.law;

import java.time.LocalDate;
import java.util.Collection;

/// Articles and dated parameters. Read once at start: they change by migration only.
public interface Law {

    /// @throws IllegalArgumentException where the article is not listed: a rule that cites nothing is a fault of ours
    Article article(ArticleId id);

    Collection<Article> articles();

    /// The value in force on that day.
    ///
    /// @throws IllegalStateException where none was in force
    int number(Parameter parameter, LocalDate on);

    /// As [#number(Parameter, LocalDate)], for parameters that are a date.
    LocalDate date(Parameter parameter, LocalDate on);

    /// True where offices are closed: Saturday, Sunday, public holiday.
    boolean isDayOff(LocalDate day);

    /// The last day of a term of so many days that began with an event; the event's day does not count, and a
    /// term that would end on a day off ends on the next working day where the law of that day says so.
    LocalDate endOfTerm(LocalDate event, int days);
}
