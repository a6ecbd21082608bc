/// The officials' desk: where the day begins, and where a person is found and looked at.
@ApplicationModule(
        allowedDependencies = {
            "civilstatus",
            "persons",
            "personalnumber",
            "documents",
            "notices",
            "access",
            "journal",
            "law",
            "territory",
            "web"
        })
@NullMarked
package org.regjistri.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
