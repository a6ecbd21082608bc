/// What the law says, as data: articles with their source, dated parameters, legal time, and the shape of a refusal.
@ApplicationModule(allowedDependencies = {"territory", "database"})
@NullMarked
package org.regjistri.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
