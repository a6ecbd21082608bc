package org.regjistri.operations;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Brings people of a file into the register, in one go.
public interface PeopleImport {

    /// @param progress takes lines for the person who waits
    /// @return how many people came in
    /// @throws IllegalArgumentException where the file is not what it should be; its message says which line
    long importFrom(Path file, Consumer<String> progress);
}
