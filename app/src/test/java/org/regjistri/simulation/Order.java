package org.regjistri.simulation;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.testing.TestOfficial;

/// One use case as somebody ordered it. Where no answer came, the very same is ordered again.
///
/// @param by null for what the system or the world does
/// @param told is given the answer, once there is one
public record Order<T>(@Nullable TestOfficial by, Function<Actor, T> useCase, Consumer<T> told) {

    public static <T> Order<T> by(TestOfficial official, Function<Actor, T> useCase, Consumer<T> told) {
        return new Order<>(official, useCase, told);
    }

    public static <T> Order<T> bySystem(Function<Actor, T> useCase, Consumer<T> told) {
        return new Order<>(null, useCase, told);
    }

    /// For what may be forgotten meanwhile: then it is told so, and nothing happens.
    public static <T> Order<Optional<T>> byIfThere(
            TestOfficial official, Function<Actor, T> useCase, Consumer<T> told) {
        return new Order<>(
                official,
                actor -> {
                    try {
                        return Optional.of(useCase.apply(actor));
                    } catch (NoSuchElementException _) {
                        return Optional.empty();
                    }
                },
                answer -> answer.ifPresent(told));
    }

    public static Order<Boolean> ofItself(Runnable what) {
        return new Order<>(
                null,
                _ -> {
                    what.run();
                    return true;
                },
                _ -> {});
    }
}
