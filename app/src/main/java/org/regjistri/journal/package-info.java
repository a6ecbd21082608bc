/// The spine: what was done, by whom, on what legal basis, in an append-only Merkle tree that anybody can check.
@ApplicationModule(allowedDependencies = {"law", "territory", "database"})
@NullMarked
package org.regjistri.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
