package org.regjistri.operations;

import java.nio.file.Path;
import org.regjistri.kernel.OfficeCode;

/// Some people of a country that was loaded, for a demo to show.
public interface PeopleOfCountry {

    /// Writes the younger people of an office and their children, in the form of `import-people`, as the register knows
    /// them.
    ///
    /// @param folder from which the country was loaded
    /// @param file that is written; one that is there is left alone
    void write(Path folder, OfficeCode office, Path file);
}
