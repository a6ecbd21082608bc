package org.regjistri.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is to be brought back, and where to.
///
/// @param keys where the key files are now, by the setting that names each
/// @param withoutKeys goes on where keys are missing or others, and then can't tell who signed the manifest
/// @param signed whether a note is the text that is given first, signed by the journal's key
/// @param passphrase of an encrypted backup
/// @param progress takes lines for the person who waits
public record RestoreOrder(
        Path from,
        List<KeptFolder> folders,
        Map<String, Path> keys,
        boolean withoutKeys,
        BiPredicate<String, String> signed,
        @Nullable Path passphrase,
        Consumer<String> progress) {}
