package org.regjistri.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/// The steps at the counter, as an official fills them in.
final class BirthForm {
    private final Page page;

    BirthForm(Page page) {
        this.page = page;
    }

    /// From the empty first step to the page on which everything is checked.
    BirthForm toCheck(BirthCase birth) {
        toPapers(birth);
        papers(birth.papers()).goOn();
        return this;
    }

    BirthForm toCheck(Declaration declaration) {
        return toCheck(BirthCase.of(declaration));
    }

    BirthForm toPapers(BirthCase birth) {
        toChild(birth);
        child(birth.child()).goOn();
        return this;
    }

    BirthForm toChild(BirthCase birth) {
        parents(birth).goOn();
        return this;
    }

    BirthForm parents(BirthCase birth) {
        parent("mother", birth.mother());
        parent("father", birth.father());
        return this;
    }

    private void parent(String role, BirthCase.Parent parent) {
        switch (parent) {
            case BirthCase.Parent.Numbered(String number) -> text(role + "Number", number);
            case BirthCase.Parent.Unknown() -> {
                unfold(role);
                radio(role, "UNKNOWN");
            }
            case BirthCase.Parent.Foreign foreign -> {
                unfold(role);
                radio(role, "PAPER");
                text(role + "Given", foreign.given());
                text(role + "Surname", foreign.surname());
                day(role + "BornOn", foreign.bornOn());
                field(role + "Citizenship").selectOption(foreign.country());
                if (foreign.paper() != null) {
                    field(role + "PaperKind").selectOption("PASSPORT");
                    text(role + "PaperNumber", foreign.paper());
                    field(role + "PaperCountry").selectOption(foreign.country());
                }
            }
        }
    }

    BirthForm child(BirthCase.Child child) {
        text("given", child.given());
        surname(child.surname());
        radio("sex", child.sex());
        day("bornOn", child.bornOn());
        text("bornAt", child.bornAt());
        text(field("place").count() == 0 ? "locality" : "place", child.place());
        radio("setting", child.atHome() ? "ELSEWHERE" : "HEALTH_INSTITUTION");
        if (child.children() > 1) {
            unfold("children");
            text("children", Integer.toString(child.children()));
            text("ordinal", Integer.toString(child.ordinal()));
        }
        return this;
    }

    /// Chosen where the parents' surnames are known, else written.
    void surname(String surname) {
        if (page.locator("#main [name='surname'][type='radio']").count() > 0) {
            radio("surname", surname);
        } else {
            text("surname", surname);
        }
    }

    BirthForm papers(BirthCase.Papers papers) {
        radio("declarant", papers.declarant());
        if (papers.person() != null) {
            unfold("declarantNumber");
            text("declarantNumber", papers.person());
        }
        for (int i = 0; i < papers.witnesses().size(); i++) {
            text("witness." + i + ".number", papers.witnesses().get(i));
        }
        for (int i = 0; i < papers.papers().size(); i++) {
            if (field("evidence." + i + ".number").count() == 0) {
                page.locator("#main button[name='add']").click();
                field("evidence." + i + ".number").waitFor();
            }
            paper("evidence." + i + ".", papers.papers().get(i));
        }
        return this;
    }

    private void paper(String prefix, BirthCase.Paper paper) {
        if (paper.kind() != null) {
            field(prefix + "kind").selectOption(paper.kind());
        }
        text(prefix + "number", paper.number());
        text(prefix + "issuer", paper.issuer());
        day(prefix + "issuedOn", paper.issuedOn());
    }

    /// Says that the paper is signed, and registers.
    void register() {
        field("signed").check();
        goOn();
    }

    /// The fold in which the field stands.
    void unfold(String name) {
        Locator fold = page.locator("#main details:has([name='" + name + "'])");
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").first().click();
        }
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
