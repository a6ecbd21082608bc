package org.regjistri.operations;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a step of the demo has to work with.
///
/// @param people the file of made-up people to take over; null: none was given
/// @param known a file of people who are in the register and may be shown, in the same form; null: none is there
/// @param dataFolder where a step may keep files
/// @param say takes a line for the person who started the demo
public record DemoContext(@Nullable Path people, @Nullable Path known, Path dataFolder, Consumer<String> say) {}
