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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model as JSON: always laid out the same way, so that it can be kept under version control,
/// compared and edited.
public final class ModelFile {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES))
            .build();

    private ModelFile() {}

    /// Anything else that is wrong with a file of models.
    public static ModelProblem problem(String message) {
        return new ModelProblem(message);
    }

    public static void write(Model model, Path file) throws IOException {
        Files.writeString(file, text(model), StandardCharsets.UTF_8);
    }

    /// @throws ModelProblem where it is no model, or one of another version
    public static Model read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    /// Of a model, or of what models are kept in.
    public static String text(Object model) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n";
    }

    static Model parse(String text, String name) {
        return sound(read(text, name, Model.class), name);
    }

    /// Anything that models are kept in.
    ///
    /// @param name of the file, for what is said of mistakes
    /// @throws ModelProblem where it is none of these; what its models say is not yet looked at
    public static <T> @Nullable T read(String text, String name, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            refuseOther(layout(text), name);
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new ModelProblem(name + where + ": not a model: " + withoutAdvice(e.getOriginalMessage()));
        }
    }

    /// Jackson also says which of its own switches would let the mistake pass.
    private static String withoutAdvice(String message) {
        return message.replaceAll("( *\\((set|enable|disable) |; )`?DeserializationFeature.*", "");
    }

    /// @throws ModelProblem where it is none, of another version or contradicts itself
    public static Model sound(@Nullable Model model, String name) {
        if (model == null) {
            throw new ModelProblem(name + ": the file is empty");
        }
        refuseOther(model.version(), name);
        ModelCheck.check(model, name);
        return model;
    }

    private static void refuseOther(int layout, String name) {
        if (layout != Model.LAYOUT) {
            throw new ModelProblem(
                    name + ": version " + layout + " of the layout; this program reads version " + Model.LAYOUT);
        }
    }

    /// What a text says that can't be read as models; this program's own where it says nothing.
    private static int layout(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            JsonNode version = tree.path("flat").path("version");
            return (version.isInt() ? version : tree.path("version")).asInt(Model.LAYOUT);
        } catch (JacksonException _) {
            return Model.LAYOUT;
        }
    }
}
