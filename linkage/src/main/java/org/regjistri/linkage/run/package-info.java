/// The whole way from files to links, in its order.
@NullMarked
package org.regjistri.linkage.run;

import org.jspecify.annotations.NullMarked;
