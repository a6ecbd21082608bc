/// The one job that removes what has been kept for its time.
@NullMarked
package org.regjistri.journal.retention;

import org.jspecify.annotations.NullMarked;
