package org.regjistri.documents.verifying;

import java.util.Optional;
import org.regjistri.access.OpenToAll;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplateVersion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The published schemas of the records that are attached to documents.
@Controller
final class SchemaRoute {
    private final Papers papers;

    SchemaRoute(Papers papers) {
        this.papers = papers;
    }

    /// @param name as in the record's field `schema`. Example: `birth-certificate-1`
    @OpenToAll
    @GetMapping("/schemas/{name}.json")
    ResponseEntity<String> schema(@PathVariable String name) {
        Optional<TemplateVersion> version = papers.stock().stream()
                .filter(each -> name.equals(each.kind() + "-" + each.version()))
                .findFirst();
        return version.map(each -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("application/schema+json"))
                        .body(papers.schema(each)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
