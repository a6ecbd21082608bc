package org.regjistri.simulation;

import java.util.Optional;
import java.util.function.Function;

/// Something that can happen in a life.
///
/// @param weight how often, beside the others
/// @param mayInterrupt whether it may happen in the midst of another use case
/// @param next what is ordered; empty where there is nothing to do it to
public record Move(String name, int weight, boolean mayInterrupt, Function<Life, Optional<? extends Order<?>>> next) {

    public static Move of(String name, int weight, Function<Life, Optional<? extends Order<?>>> next) {
        return new Move(name, weight, true, next);
    }

    /// For what would change who may do what, or the time, while somebody is at it.
    public static Move alone(String name, int weight, Function<Life, Optional<? extends Order<?>>> next) {
        return new Move(name, weight, false, next);
    }
}
