/// How the tables are read in which the kernel's knowledge of names and places lies. Needs `java.base`
/// only.
@NullMarked
package org.regjistri.kernel.table;

import org.jspecify.annotations.NullMarked;
