/// A record-linkage engine: who is who between two tables of persons, or within one. Needs the kernel only.
@NullMarked
package org.regjistri.linkage;

import org.jspecify.annotations.NullMarked;
