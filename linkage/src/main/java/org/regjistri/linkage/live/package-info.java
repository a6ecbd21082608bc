/// New rows one by one, linked as the whole tables would be.
@NullMarked
package org.regjistri.linkage.live;

import org.jspecify.annotations.NullMarked;
