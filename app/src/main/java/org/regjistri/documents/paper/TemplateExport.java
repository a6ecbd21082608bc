package org.regjistri.documents.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.documents.paper.TemplateFiles.Bundle;

/// The shipped templates as files.
public final class TemplateExport {
    private TemplateExport() {}

    /// @return what was written; files that are there are left alone
    public static List<Path> to(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Bundle bundle : TemplateFiles.read(Optional.empty()).bundles().values()) {
            Path place = folder.resolve(bundle.place().toString());
            Files.createDirectories(place);
            for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
                Path target = place.resolve(file.getKey());
                if (Files.notExists(target)) {
                    written.add(Files.write(target, file.getValue()));
                }
            }
        }
        return written;
    }
}
