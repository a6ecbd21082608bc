/// Entries as exact canonical bytes: writing and reading them.
@NullMarked
package org.regjistri.journal.entry;

import org.jspecify.annotations.NullMarked;
