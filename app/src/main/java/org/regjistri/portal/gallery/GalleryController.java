package org.regjistri.portal.gallery;

import org.regjistri.access.OpenToAll;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The gallery. Its form judges one field, so that a refusal and the switch of language can be tried.
@Controller
@ConditionalOnProperty("regjistri.demo")
final class GalleryController {

    @GetMapping("/components")
    @OpenToAll
    Page show(Ui ui, Form form) {
        return Page.of("portal/gallery", Gallery.of(ui, form));
    }

    @PostMapping("/components")
    @OpenToAll
    Page judge(Ui ui, Form form) {
        if (!form.isRedraw() && !form.isLookUp("place") && form.isBlank("name")) {
            form.reject("name", ui.text("gallery.wrong.name"));
        }
        return Page.of("portal/gallery", Gallery.of(ui, form))
                .withStatus(form.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
