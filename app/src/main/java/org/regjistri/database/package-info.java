/// The database: settings of the connection, the embedded server, migrations and roles; work that a process repeats.
/// Plumbing: knows no register.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.regjistri.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
