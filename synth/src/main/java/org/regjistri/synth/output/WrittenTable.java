package org.regjistri.synth.output;

/// A table that stands in the folder, whole.
///
/// @param sha256 over its rows as CSV with header, 64 hexadecimal digits, whatever the formats
/// @param csvBytes as CSV with header
public record WrittenTable(Table table, long rows, long csvBytes, String sha256) {}
