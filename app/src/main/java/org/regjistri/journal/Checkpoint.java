package org.regjistri.journal;

/// A signed statement: the first `size` leaves of the log `origin` have this root.
///
/// @param note the whole signed note (C2SP `tlog-checkpoint`), with its last line feed
public record Checkpoint(String origin, long size, Hash root, String note) {}
