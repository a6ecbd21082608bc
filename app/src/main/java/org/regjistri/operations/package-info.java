/// For those who run the system: settings, command line, health, the demo's data.
@ApplicationModule(
        allowedDependencies = {
            "portal",
            "desk",
            "civilstatus",
            "persons",
            "personalnumber",
            "documents",
            "scans",
            "notices",
            "documents :: seal",
            "access",
            "journal",
            "law",
            "territory",
            "web",
            "database"
        })
@NullMarked
package org.regjistri.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
