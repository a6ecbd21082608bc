package org.regjistri.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reason for a refusal, said so that it can be mended.
///
/// @param field the field of the form or of the request that it is about; null where it is about the whole
/// @param arguments what the message names: dates, numbers, codes; never a person's name or number
public record Problem(ProblemKind kind, @Nullable String field, List<Object> arguments) {

    public static Problem of(ProblemKind kind, @Nullable String field, Object... arguments) {
        return new Problem(kind, field, List.of(arguments));
    }
}
