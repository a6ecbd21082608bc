/// What the page shows that says that somebody may not.
@NullMarked
package org.regjistri.access.refusal;

import org.jspecify.annotations.NullMarked;
