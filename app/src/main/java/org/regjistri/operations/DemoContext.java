package org.regjistri.operations;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a step of the demo has to work with.
///
/// @param people the file of made-up people; null: none was given
/// @param dataFolder where a step may keep files
/// @param say takes a line for the person who started the demo
public record DemoContext(@Nullable Path people, Path dataFolder, Consumer<String> say) {}
