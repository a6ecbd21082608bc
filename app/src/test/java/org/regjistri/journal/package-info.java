/// Tests of the journal.
@NullMarked
package org.regjistri.journal;

import org.jspecify.annotations.NullMarked;
