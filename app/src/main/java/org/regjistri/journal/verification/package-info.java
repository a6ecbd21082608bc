/// Checks the journal, and every table that rests on it, from the bytes up.
@NullMarked
package org.regjistri.journal.verification;

import org.jspecify.annotations.NullMarked;
