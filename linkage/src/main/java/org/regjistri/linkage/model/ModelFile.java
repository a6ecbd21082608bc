package org.regjistri.linkage.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A model as JSON: always laid out the same way, so that it can be kept under version control,
/// compared and edited.
public final class ModelFile {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES))
            .build();

    private ModelFile() {}

    public static void write(Model model, Path file) throws IOException {
        Files.writeString(file, text(model), StandardCharsets.UTF_8);
    }

    /// @throws ModelProblem where it is no model, or one of another version
    public static Model read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    static String text(Model model) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n";
    }

    static Model parse(String text, String name) {
        try {
            return sound(JSON.readValue(text, Model.class), name);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new ModelProblem(name + where + ": not a model: " + e.getOriginalMessage());
        }
    }

    private static Model sound(@Nullable Model model, String name) {
        if (model == null) {
            throw new ModelProblem(name + ": the file is empty");
        }
        if (model.version() != Model.LAYOUT) {
            throw new ModelProblem(name + ": version " + model.version() + " of the layout; this program reads version "
                    + Model.LAYOUT);
        }
        ModelCheck.check(model, name);
        return model;
    }
}
