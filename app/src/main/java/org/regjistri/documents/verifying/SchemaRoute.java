package org.regjistri.documents.verifying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regjistri.access.OpenToAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The published schemas of the records that are attached to documents.
@Controller
final class SchemaRoute {
    private static final Pattern NAME = Pattern.compile("([a-z]+(?:-[a-z]+)*)-([1-9][0-9]{0,3})");

    /// @param name as in the record's field `schema`. Example: `birth-certificate-1`
    @OpenToAll
    @GetMapping("/schemas/{name}.json")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return ResponseEntity.notFound().build();
        }
        Resource schema = new ClassPathResource("documents/" + parts.group(1) + "/" + parts.group(2) + "/schema.json");
        return schema.exists()
                ? ResponseEntity.ok()
                        .contentType(MediaType.valueOf("application/schema+json"))
                        .body(schema)
                : ResponseEntity.notFound().build();
    }
}
