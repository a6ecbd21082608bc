/// What was handed in on paper or as a file: checked, cleaned, encrypted and kept. Knows no register.
@ApplicationModule(allowedDependencies = {"access", "journal", "law", "territory", "web", "database"})
@NullMarked
package org.regjistri.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
