/// The people of the register: an identity each, and facts in two times, derived from the acts.
@ApplicationModule(allowedDependencies = {"access", "journal", "law", "territory", "database"})
@NullMarked
package org.regjistri.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
