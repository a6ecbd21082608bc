package org.regjistri.portal.home;

import java.util.List;
import org.regjistri.access.OpenToAll;
import org.regjistri.portal.DemoCouples;
import org.regjistri.portal.DemoSignIns;
import org.regjistri.web.Answer;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody arrives: officials go on to their work.
@Controller
class HomePages {
    private final ObjectProvider<DemoSignIns> demo;
    private final ObjectProvider<DemoCouples> couples;

    HomePages(ObjectProvider<DemoSignIns> demo, ObjectProvider<DemoCouples> couples) {
        this.demo = demo;
        this.couples = couples;
    }

    @OpenToAll
    @GetMapping("/")
    Answer home(Ui ui) {
        List<NavigationItem> menu = ui.navigation();
        if (ui.visitor().isPresent() && !menu.isEmpty()) {
            return SeeOther.to(menu.getFirst().path());
        }
        List<DemoSignIns.DemoSignIn> signIns =
                demo.stream().flatMap(source -> source.all().stream()).toList();
        List<DemoCouples.DemoCouple> parents =
                couples.stream().flatMap(source -> source.all().stream()).toList();
        List<DemoCouples.DemoCouple> single =
                couples.stream().flatMap(source -> source.notMarried().stream()).toList();
        return Page.of("portal/home", new HomeView(signIns, parents, single));
    }
}
