package org.regjistri.civilstatus.book;

import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The books: which there are, what stands in one, and whether its numbers are in order. Numbers and offices only: a
/// person is met in the act itself, behind its ground.
@Controller
class BookPages {
    private static final int LINES = 50;
    private final BookViews views;
    private final BookOffices offices;

    private final LegalTime time;

    BookPages(BookViews views, BookOffices offices, LegalTime time) {
        this.time = time;
        this.views = views;
        this.offices = offices;
    }

    @Bean
    static NavigationItem booksItem() {
        return new NavigationItem("book.menu", "/books", Right.READ_OFFICE_WORK.name(), 50);
    }

    @GetMapping("/books")
    @Needs(Right.READ_OFFICE_WORK)
    Page books(Actor actor, Ui ui) {
        return views.books(ui, offices.visibleTo(actor));
    }

    @GetMapping("/books/{office}/{year}")
    @Needs(Right.READ_OFFICE_WORK)
    Page book(Actor actor, Ui ui, Form form, @PathVariable String office, @PathVariable String year) {
        Office named = offices.named(actor, Right.READ_OFFICE_WORK, office);
        if (!year.matches("2[0-9]{3}")
                || Integer.parseInt(year) > time.today(named.zone()).getYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String below = form.value("below");
        int limit = below.matches("[0-9]{1,9}") ? Integer.parseInt(below) : Integer.MAX_VALUE;
        return views.book(actor, ui, named, Integer.parseInt(year), limit, LINES);
    }
}
