package org.regjistri.linkage.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.regjistri.linkage.model.ModelFile;

/// The models of a run as one JSON file: `flat`, `families` where relatives count, and what else was `frozen` with
/// them.
public final class ModelsFile {
    private ModelsFile() {}

    /// Whole or not at all.
    public static void write(Models models, Path file) throws IOException {
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.resolveSibling(""));
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            Files.writeString(part, ModelFile.text(models), StandardCharsets.UTF_8);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// @throws org.regjistri.linkage.model.ModelProblem where it holds no models, or others than this program reads
    public static Models read(Path file) throws IOException {
        String name = file.toString();
        Models models = ModelFile.read(Files.readString(file, StandardCharsets.UTF_8), name, Models.class);
        if (models == null) {
            throw ModelFile.problem(name + ": the file is empty");
        }
        var _ = ModelFile.sound(models.flat(), name);
        models.families().ifPresent(model -> ModelFile.sound(model, name));
        return models;
    }
}
