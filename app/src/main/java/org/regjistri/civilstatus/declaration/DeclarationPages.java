package org.regjistri.civilstatus.declaration;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.SignedDeclarations;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanAnswer;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.regjistri.territory.Office;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.LargeBody;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The signed declaration of an act, scanned afterwards, and the scans of an act to look at.
@Controller
public class DeclarationPages {
    private static final long FORM_BYTES = 1024 * 1024;
    private final Acts acts;
    private final SignedDeclarations declarations;
    private final DeclarationScanning scanning;
    private final Scans scans;
    private final Counters counters;
    private final Access access;

    DeclarationPages(
            Acts acts,
            SignedDeclarations declarations,
            DeclarationScanning scanning,
            Scans scans,
            Counters counters,
            Access access) {
        this.acts = acts;
        this.declarations = declarations;
        this.scanning = scanning;
        this.scans = scans;
        this.counters = counters;
        this.access = access;
    }

    @Bean
    static LargeBody declarationScanBody(Scans scans) {
        return new LargeBody("/declarations/scans", scans.largestFile() + FORM_BYTES, true);
    }

    /// @param scanned true where there is nothing left to do
    public record DeclarationView(Form form, ActId act, String reference, boolean scanned) {}

    @GetMapping("/declarations/unscanned")
    @Needs(Right.WORK_ON_DRAFT)
    Page unscanned(Actor actor, Ui ui, Form form) {
        Office office = counters.named(actor, Right.WORK_ON_DRAFT, form.value("office"));
        return Page.of(
                "civilstatus/declarationsUnscanned",
                new Table(
                        ui.text("declaration.unscanned"),
                        List.of(
                                Table.Column.of(ui.text("declaration.act")),
                                Table.Column.of(ui.text("declaration.registered"))),
                        declarations.missing(office.book()).stream()
                                .map(waiting -> Table.Line.of(
                                        "/acts/" + waiting.act() + "/declaration",
                                        Table.Cell.ofCode(waiting.reference()),
                                        Table.Cell.of(ui.moment(waiting.recordedAt()))))
                                .toList(),
                        ui.text("declaration.none")));
    }

    @GetMapping("/acts/{act}/declaration")
    @Needs(Right.WORK_ON_DRAFT)
    Page ask(Actor actor, @PathVariable String act) {
        return page(Form.empty(), ofOwnOffice(actor, act));
    }

    @PostMapping("/declarations/scans")
    @Needs(Right.WORK_ON_DRAFT)
    Answer attach(Actor actor, Ui ui, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Act act = ofOwnOffice(actor, form.value("act"));
        if (file == null || file.isEmpty()) {
            form.reject("file", ui.text("civilstatus.birth.scan.missing"));
            return page(form, act).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (scans.keep(actor, act.office(), act.id().value(), file.getBytes())) {
            case ScanOutcome.Kept(Scan scan) -> {
                scanning.enter(actor, act, scan);
                yield SeeOther.to("/acts/" + act.id() + "/declaration");
            }
            case ScanOutcome.Refused(var problem) -> {
                form.reject("file", ui.problem(problem));
                yield page(form, act).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Page page(Form form, Act act) {
        return Page.of(
                "civilstatus/declarationScan",
                new DeclarationView(
                        form,
                        act.id(),
                        act.number().reference(),
                        declarations.of(act).isPresent()));
    }

    /// A paper that an act rests on, shown to whoever may see the act.
    @GetMapping("/acts/{act}/scans/{scan}")
    @Needs(Right.READ_ACT)
    ResponseEntity<byte[]> look(
            Actor actor,
            @PathVariable String act,
            @PathVariable String scan,
            @RequestParam(defaultValue = "") String ground) {
        Ground named = GroundPage.read(ground).orElse(Ground.SUPERVISION);
        Scan found = access.disclose(
                        actor,
                        Right.READ_ACT,
                        named,
                        new Disclosure<>(
                                "act.scan",
                                Set.of("evidence"),
                                () -> find(act).flatMap(one -> find(one, scan).map(papers -> new Looked(one, papers))),
                                DeclarationPages::subjects))
                .map(Looked::scan)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ScanAnswer.of(found, scans.read(found));
    }

    private record Looked(Act act, Scan scan) {}

    private static Collection<UUID> subjects(Optional<Looked> looked) {
        return looked.map(one -> List.of(one.act().birth().childId().value())).orElse(List.of());
    }

    private Optional<Scan> find(Act act, String scan) {
        try {
            ScanId wanted = ScanId.parse(scan);
            boolean ofTheAct = declarations.of(act).filter(wanted::equals).isPresent()
                    || act.birth().evidence().stream().map(Evidence::scan).anyMatch(wanted::equals);
            return ofTheAct ? scans.find(wanted) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Act ofOwnOffice(Actor actor, String id) {
        Optional<Act> act = find(id);
        access.demandAt(actor, Right.WORK_ON_DRAFT, act.map(Act::office));
        return act.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Act> find(String id) {
        try {
            return acts.find(ActId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
