/// Which pairs are worth comparing, found by several keys, planned before they are made.
@NullMarked
package org.regjistri.linkage.blocking;

import org.jspecify.annotations.NullMarked;
