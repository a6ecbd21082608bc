package org.regjistri.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Needs;
import org.regjistri.access.Official;
import org.regjistri.access.Right;
import org.regjistri.access.SupervisedOffices;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who looked at whom: for the auditor everybody, for a head of office the officials of the office. It shows that a
/// person was looked at, never who the person is.
@Controller
class DisclosurePages {
    private static final int PAGE = 50;
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_DAYS_OF_A_PERSON = 365;
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final DisclosureLog log;
    private final SupervisedOffices supervised;
    private final LegalTime time;

    DisclosurePages(DisclosureLog log, SupervisedOffices supervised, LegalTime time) {
        this.log = log;
        this.supervised = supervised;
        this.time = time;
    }

    @Needs(Right.READ_DISCLOSURES)
    @GetMapping("/disclosures")
    Page show(Official official, Form form, Ui ui) {
        boolean denials = form.value("show").equals("denials") && form.isBlank("person");
        DisclosureSearch search = search(official, form, ui);
        List<DisclosureLog.Line> found = denials ? log.denials(search, PAGE + 1) : log.looks(search, PAGE + 1);
        List<DisclosureLog.Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? shown.getLast().id().toString() : null;
        return Page.of("access/disclosures", DisclosuresPage.of(form, denials, shown, next, ui));
    }

    private DisclosureSearch search(Official official, Form form, Ui ui) {
        LocalDate today = time.today();
        UUID person = id(form, "person");
        LocalDate from = day(form, "from", today.minusDays(person == null ? USUAL_DAYS : USUAL_DAYS_OF_A_PERSON), ui);
        LocalDate to = day(form, "to", today, ui);
        String userName = form.value("official").toLowerCase(Locale.ROOT);
        return new DisclosureSearch(
                person,
                userName.isEmpty() ? null : userName,
                startOf(from),
                startOf(to.plusDays(1)),
                supervised.of(official),
                id(form, "before"));
    }

    private static LocalDate day(Form form, String name, LocalDate usual, Ui ui) {
        if (form.isBlankDate(name)) {
            form.with(name, usual);
            return usual;
        }
        return form.date(name).orElseGet(() -> {
            form.reject(name, ui.text("access.disclosures.no-day"));
            return usual;
        });
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    private static @Nullable UUID id(Form form, String name) {
        String text = form.value(name);
        return text.matches(UUID_SHAPE) ? UUID.fromString(text) : null;
    }
}
