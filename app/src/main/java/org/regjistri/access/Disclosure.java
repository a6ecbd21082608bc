package org.regjistri.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is about to be shown, and how to find out about whom it is.
///
/// @param occasion what was asked for. Example: `person.page`, `act.page`, `person.search`
/// @param attributes the kinds of data that the answer holds. Example: `name`, `birth`, `parents`
/// @param read reads the answer; runs inside the gate's transaction
/// @param subjects the persons whose data the answer holds
public record Disclosure<T>(
        String occasion, Set<String> attributes, Supplier<T> read, Function<T, Collection<UUID>> subjects) {}
