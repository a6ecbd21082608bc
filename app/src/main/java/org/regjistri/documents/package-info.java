/// One way to make, seal, keep, check and revoke a document, whatever register it comes from. The register gives the
/// facts; this room knows none of them.
@ApplicationModule(allowedDependencies = {"access", "journal", "law", "territory", "web", "database"})
@NullMarked
package org.regjistri.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
