/// The log of looks and refusals, sealed hour by hour in the journal.
@NullMarked
package org.regjistri.access.digest;

import org.jspecify.annotations.NullMarked;
