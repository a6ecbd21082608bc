/// The journal, for those who supervise.
@NullMarked
package org.regjistri.desk.journal;

import org.jspecify.annotations.NullMarked;
