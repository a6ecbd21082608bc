package org.regjistri.desk.office;

import org.jspecify.annotations.Nullable;
import org.regjistri.web.Tone;

/// A queue in the rail of the desk.
///
/// @param path without the language
/// @param count null where it is not counted
/// @param key the digit that opens it with Alt
public record QueueLine(String path, String label, @Nullable Integer count, Tone tone, boolean current, String key) {}
