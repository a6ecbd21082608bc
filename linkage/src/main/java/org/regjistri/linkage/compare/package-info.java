/// How alike two persons are in one respect, as a level.
@NullMarked
package org.regjistri.linkage.compare;

import org.jspecify.annotations.NullMarked;
