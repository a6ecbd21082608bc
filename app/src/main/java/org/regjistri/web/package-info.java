/// How pages and answers are made: layout, components, messages, languages, problems. Plumbing: knows no register.
@ApplicationModule(allowedDependencies = {"law", "territory"})
@NullMarked
package org.regjistri.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
