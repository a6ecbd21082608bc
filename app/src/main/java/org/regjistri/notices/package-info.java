/// Tells people what became of their matter, by e-mail or SMS. Knows no register.
@ApplicationModule(allowedDependencies = {"law", "web", "database"})
@NullMarked
package org.regjistri.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
