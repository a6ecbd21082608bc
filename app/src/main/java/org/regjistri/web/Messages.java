package org.regjistri.web;

import java.time.Instant;
import java.time.LocalDate;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.law.Problem;

/// All text that people read, in every language. On a page, [Ui] says it in the visitor's.
public interface Messages {

    /// Dates, moments and names in several languages among the arguments are put into the language; other arguments
    /// stay
    /// as they are, also where Serbian is shown in Cyrillic.
    String text(Language language, String key, Object... arguments);

    boolean has(String key);

    /// What is refused, and how to mend it: the message `problem.` and the code.
    String problem(Language language, Problem problem);

    String date(Language language, LocalDate date);

    String date(Language language, CivilDate date);

    String moment(Language language, Instant moment);
}
