/// Who may do and see what: officials, roles and rights, sign-in, the one gate through which a person's data leave, and
/// the lines that it writes.
@ApplicationModule(allowedDependencies = {"journal", "law", "notices", "territory", "web", "database"})
@NullMarked
package org.regjistri.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
