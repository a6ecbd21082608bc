package org.regjistri.synth.output;

import java.util.List;

/// The shape of a table of the package.
///
/// @param name path inside the package without ending. Example: `register/persons`
/// @param meaning what a row is, for the data dictionary
public record Table(String name, String meaning, List<Column> columns) {}
