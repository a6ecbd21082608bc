/// When two written names sound alike in Albanian and Serbian: the fold, the key, the measure. Needs
/// `java.base` only.
@NullMarked
package org.regjistri.kernel.fold;

import org.jspecify.annotations.NullMarked;
