/// From scored pairs to links and clusters: who can be who beside whom.
@NullMarked
package org.regjistri.linkage.resolve;

import org.jspecify.annotations.NullMarked;
