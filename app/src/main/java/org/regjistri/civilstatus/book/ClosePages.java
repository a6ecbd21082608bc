package org.regjistri.civilstatus.book;

import java.util.List;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.territory.Office;
import org.regjistri.web.Answer;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The end of the day: what would be confirmed, confirming it, and the sheet that is printed, signed and filed.
@Controller
class ClosePages {
    private static final int DRAFTS_MAX = 500;
    private final DayClosing closing;
    private final BookViews views;
    private final BookOffices offices;
    private final Drafts drafts;
    private final Access access;

    ClosePages(DayClosing closing, BookViews views, BookOffices offices, Drafts drafts, Access access) {
        this.closing = closing;
        this.views = views;
        this.offices = offices;
        this.drafts = drafts;
        this.access = access;
    }

    @GetMapping("/books/{office}/close")
    @Needs(Right.CLOSE_DAY)
    Page ask(Actor actor, Ui ui, @PathVariable String office, @RequestParam(defaultValue = "") String nothing) {
        Office named = offices.named(actor, Right.CLOSE_DAY, office);
        return views.close(
                ui, named, closing.unclosed(actor, named), warnings(actor, ui, named), nothing.equals("new"));
    }

    @PostMapping("/books/{office}/close")
    @Needs(Right.CLOSE_DAY)
    Answer close(Actor actor, @PathVariable String office) {
        Office named = offices.named(actor, Right.CLOSE_DAY, office);
        List<DayClose> closes = closing.close(actor, named);
        return closes.isEmpty()
                ? SeeOther.to("/books/" + named.code() + "/close?nothing=new")
                : SeeOther.to(BookViews.closedPath(named, closes.getLast()));
    }

    @GetMapping("/books/{office}/closes/{close}")
    @Needs(Right.READ_OFFICE_WORK)
    Page closed(Actor actor, Ui ui, @PathVariable String office, @PathVariable String close) {
        Office named = offices.named(actor, Right.READ_OFFICE_WORK, office);
        return closing.find(close)
                .filter(found -> found.series().book().equals(named.book()))
                .map(found -> views.closed(ui, named, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whoever may not see the drafts is told nothing of them.
    private List<String> warnings(Actor actor, Ui ui, Office office) {
        if (!access.may(actor, Right.WORK_ON_DRAFT)) {
            return List.of();
        }
        int open = drafts.open(actor, office.book(), DRAFTS_MAX).size();
        return open == 0 ? List.of() : List.of(ui.text("book.close.drafts", open));
    }
}
