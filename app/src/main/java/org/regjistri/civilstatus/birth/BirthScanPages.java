package org.regjistri.civilstatus.birth;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanAnswer;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.LargeBody;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
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

/// Scans of the papers of a declaration: handed in, looked at, taken away again as long as no act rests on them.
@Controller
public class BirthScanPages {
    /// The use of the scan of the signed declaration, and the field by which an order names it.
    static final String SIGNED = "signedScan";

    private static final long FORM_BYTES = 1024 * 1024;
    private final BirthCases cases;
    private final Drafts drafts;
    private final Scans scans;

    BirthScanPages(BirthCases cases, Drafts drafts, Scans scans) {
        this.cases = cases;
        this.drafts = drafts;
        this.scans = scans;
    }

    @Bean
    static LargeBody birthScanBody(Scans scans) {
        return new LargeBody("/births/scans", scans.largestFile() + FORM_BYTES, true);
    }

    @PostMapping("/births/scans")
    @Needs(Right.REGISTER_BIRTH)
    Answer upload(Actor actor, Ui ui, Form form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Case one = open(actor, form.value("draft"));
        String use = form.value("use");
        if (!use.matches(SIGNED + "|evidence\\.[0-9]\\.scan")) {
            return refused(one, ui.text("civilstatus.birth.scan.use-missing"));
        }
        if (file == null || file.isEmpty()) {
            return refused(one, ui.text("civilstatus.birth.scan.missing"));
        }
        if (!BirthPages.isWorkable(actor, one)) {
            return SeeOther.to(Step.CHECK.address(one.id()));
        }
        return switch (scans.keep(actor, one.office().code(), one.id().value(), file.getBytes())) {
            case ScanOutcome.Kept(Scan scan) ->
                use.equals(SIGNED)
                        ? signed(one, scan)
                        : kept(actor, one, use, scan.id().toString());
            case ScanOutcome.Refused(var problem) -> refused(one, ui.problem(problem));
        };
    }

    /// A new scan of the signed paper takes the place of an earlier one.
    private Answer signed(Case one, Scan scan) {
        scans.about(one.id().value()).stream()
                .map(Scan::id)
                .filter(other -> !other.equals(scan.id()) && !one.fields().refersTo(other.toString()))
                .forEach(scans::discard);
        return SeeOther.to(Step.CHECK.address(one.id()) + "#scans");
    }

    private Answer kept(Actor actor, Case one, String use, String scan) {
        BirthFields fields = one.fields()
                .replaced(new BirthFields(scan.isEmpty() ? Map.of() : Map.of(use, List.of(scan))), List.of(use));
        DraftOutcome outcome = drafts.save(
                actor,
                one.id(),
                one.draft().version(),
                new Drafts.Content(
                        fields.values(), one.draft().title(), one.draft().due()));
        return switch (outcome) {
            case DraftOutcome.Done _, DraftOutcome.Overtaken _, DraftOutcome.Refused _ ->
                SeeOther.to(Step.CHECK.address(one.id()) + "#scans");
        };
    }

    private static Page refused(Case one, String message) {
        Form form = Form.empty();
        form.reject("file", message);
        return Page.of("civilstatus/birthScanRefused", new Refused(form, Step.CHECK.address(one.id())))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// @param back to the declaration
    public record Refused(Form form, String back) {}

    @GetMapping("/births/drafts/{draft}/scans/{scan}")
    @Needs(Right.WORK_ON_DRAFT)
    ResponseEntity<byte[]> look(Actor actor, @PathVariable String draft, @PathVariable String scan) {
        Scan found = find(open(actor, draft), scan);
        return ScanAnswer.of(found, scans.read(found));
    }

    @PostMapping("/births/drafts/{draft}/scans/{scan}/remove")
    @Needs(Right.REGISTER_BIRTH)
    Answer remove(Actor actor, Form form, @PathVariable String draft, @PathVariable String scan) {
        Case one = open(actor, draft);
        Scan found = find(one, scan);
        if (!BirthPages.isWorkable(actor, one)) {
            return SeeOther.to(Step.CHECK.address(one.id()));
        }
        Answer answer = one.fields().values().entrySet().stream()
                .filter(field -> field.getValue().contains(found.id().toString()))
                .findFirst()
                .map(field -> kept(actor, one, field.getKey(), ""))
                .orElseGet(() -> SeeOther.to(Step.CHECK.address(one.id()) + "#scans"));
        scans.discard(found.id());
        return answer;
    }

    private Scan find(Case one, String scan) {
        try {
            return scans.find(ScanId.parse(scan))
                    .filter(found -> found.about().equals(one.id().value()))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Case open(Actor actor, String draft) {
        return cases.find(actor, draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
