/// Loading a whole register at once: what makes it slow is set aside, and brought back before
/// anybody is served.
@NullMarked
package org.regjistri.database.bulk;

import org.jspecify.annotations.NullMarked;
