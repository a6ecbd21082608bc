/// The personal number, by Administrative Instruction (MIA) 06/2016: who gets one, that nobody gets two, that none is
/// given twice.
@ApplicationModule(allowedDependencies = {"persons", "access", "journal", "law", "territory", "database"})
@NullMarked
package org.regjistri.personalnumber;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
