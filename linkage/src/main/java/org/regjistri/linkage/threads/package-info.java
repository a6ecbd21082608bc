/// Work on all cores whose results don't depend on how many there are.
@NullMarked
package org.regjistri.linkage.threads;

import org.jspecify.annotations.NullMarked;
