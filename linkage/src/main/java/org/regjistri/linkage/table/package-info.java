/// Tables of persons in columns of codes, as the engine compares them, and how they are read.
@NullMarked
package org.regjistri.linkage.table;

import org.jspecify.annotations.NullMarked;
