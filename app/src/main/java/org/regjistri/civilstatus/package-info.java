/// The register of civil status: acts of birth now, later of marriage and death, and every later note on them.
@ApplicationModule(
        allowedDependencies = {
            "persons",
            "personalnumber",
            "documents",
            "scans",
            "notices",
            "access",
            "journal",
            "law",
            "territory",
            "web",
            "database"
        })
@NullMarked
package org.regjistri.civilstatus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
