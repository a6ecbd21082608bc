package org.regjistri.desk.journal;

import java.util.Comparator;
import java.util.List;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Retention;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is kept how long, and why: from the parameters that the job itself reads.
@Controller
class RetentionPages {
    private final List<Retention> kinds;
    private final Law law;
    private final LegalTime time;

    RetentionPages(List<Retention> kinds, Law law, LegalTime time) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Retention::what)).toList();
        this.law = law;
        this.time = time;
    }

    @Bean
    static NavigationItem retentionItem() {
        return new NavigationItem("retention.menu", "/retention", Right.READ_JOURNAL.name(), 710);
    }

    @GetMapping("/retention")
    @Needs(Right.READ_JOURNAL)
    Page retention(Ui ui) {
        return Page.of(
                "desk/retention",
                new RetentionView(new Table(
                        ui.text("retention.title"),
                        List.of(
                                Table.Column.of(ui.text("retention.kind")),
                                Table.Column.ofNumbers(ui.text("retention.days")),
                                Table.Column.of(ui.text("retention.why"))),
                        kinds.stream().map(kind -> line(ui, kind)).toList(),
                        ui.text("retention.none"))));
    }

    private Table.Line line(Ui ui, Retention kind) {
        return Table.Line.of(
                null,
                Table.Cell.of(ui.text("retention.what." + kind.what())),
                Table.Cell.of(Integer.toString(law.number(kind.days(), time.today()))),
                Table.Cell.of(ui.text("retention.because." + kind.what())));
    }
}
