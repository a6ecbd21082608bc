package org.regjistri.operations.description;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as programs read it (RFC 9457): the shape of what [org.regjistri.web.ApiProblems] makes.
///
/// @param incident stands in the log too
/// @param problems every reason, the first first
/// @param alike persons like the child of a birth
/// @param warnings what is unusual about a birth
record Refusal(
        @Schema(format = "uri-reference") String type,
        String title,
        int status,
        String detail,
        @Nullable @Schema(format = "uri-reference") String instance,
        @Nullable @Schema(format = "uuid") String incident,
        @Nullable List<Reason> problems,
        @Nullable List<Alike> alike,
        @Nullable List<String> warnings) {

    /// @param field of the request; null where no single one is at fault
    /// @param article of the law; null where it is no matter of the law
    record Reason(
            String code,
            @Nullable String field,
            String detail,
            @Nullable String article) {}

    record Alike(@Schema(format = "uuid") String person, int score, List<String> reasons) {}
}
