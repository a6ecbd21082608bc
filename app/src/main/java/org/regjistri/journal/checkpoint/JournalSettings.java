package org.regjistri.journal.checkpoint;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the journal.
///
/// @param origin the name of the log and of its key, the first line of each checkpoint
/// @param keyFile the key that signs checkpoints; without it entries are kept and wait for their leaves
/// @param publishedDir where checkpoints and leaf hashes are written for others to copy; null publishes
/// nothing
/// @param formerKeys verifier keys of the past, in the form name+hash+key
/// @param sequencing false for a command that only looks: it leaves the leaves to the application
@ConfigurationProperties("regjistri.journal")
public record JournalSettings(
        @DefaultValue("regjistri/journal") String origin,
        @Nullable Path keyFile,
        @Nullable Path publishedDir,
        @DefaultValue({}) List<String> formerKeys,
        @DefaultValue("true") boolean sequencing) {}
