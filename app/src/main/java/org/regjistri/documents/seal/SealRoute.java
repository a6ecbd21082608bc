package org.regjistri.documents.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.regjistri.access.OpenToAll;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody needs to check a document without asking us: root, certificates, revocation lists. A copy that came
/// another way is worth more: the root's fingerprint is published elsewhere too.
@Controller
final class SealRoute {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}\\.(crt|crl)");
    private final Path folder;

    SealRoute(SealSettings settings) {
        this.folder = settings.folder();
    }

    /// @param name Example: `root.crt`
    @OpenToAll
    @GetMapping("/seal/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Path file = folder.resolve(name);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/x-pem-file"))
                .body(new FileSystemResource(file));
    }
}
