/// Who looked at whom, for those who supervise.
@NullMarked
package org.regjistri.access.audit;

import org.jspecify.annotations.NullMarked;
