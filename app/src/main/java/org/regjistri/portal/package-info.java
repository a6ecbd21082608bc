/// What anybody may see: the front page, the check of documents and the journal's checkpoints.
@ApplicationModule(allowedDependencies = {"documents", "access", "journal", "law", "territory", "web"})
@NullMarked
package org.regjistri.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
