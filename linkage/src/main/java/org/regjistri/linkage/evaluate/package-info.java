/// How right the links are, where the truth is known.
@NullMarked
package org.regjistri.linkage.evaluate;

import org.jspecify.annotations.NullMarked;
