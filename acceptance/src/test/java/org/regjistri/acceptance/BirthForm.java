package org.regjistri.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/// The form at the counter, as an official fills it in.
final class BirthForm {
    private final Page page;

    BirthForm(Page page) {
        this.page = page;
    }

    BirthForm fill(Declaration declaration) {
        text("given", declaration.given());
        text("surname", declaration.surname());
        radio("sex", declaration.sex());
        day("bornOn", declaration.bornOn());
        text("bornAt", declaration.bornAt());
        if (declaration.isAbroad()) {
            text("locality", declaration.place());
        } else {
            field("place").selectOption(declaration.place());
        }
        text("motherNumber", declaration.parents().motherNumber());
        text("fatherNumber", declaration.parents().fatherNumber());
        radio("declarant", "MOTHER");
        text("evidenceNumber", "2026/118");
        text("evidenceIssuer", "Spitali i Pejës");
        day("evidenceIssuedOn", declaration.issuedOn());
        return this;
    }

    void text(String name, String text) {
        field(name).fill(text);
    }

    void radio(String name, String value) {
        page.locator("#main [name='" + name + "'][value='" + value + "']").check();
    }

    void day(String name, LocalDate day) {
        text(name + ".day", Integer.toString(day.getDayOfMonth()));
        text(name + ".month", Integer.toString(day.getMonthValue()));
        text(name + ".year", Integer.toString(day.getYear()));
    }

    Locator field(String name) {
        return page.locator("#main [name='" + name + "']");
    }

    /// Presses the one button that goes on.
    void goOn() {
        page.locator("#main button.primary").click();
    }
}
