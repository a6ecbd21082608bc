/// Where things happen and where they are registered: municipalities, settlements, countries, offices, and since when
/// they are what they are.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.regjistri.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
