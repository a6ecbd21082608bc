/// Backups: a snapshot of the database and the files beside it, as parts that a manifest names, and the way back.
@NullMarked
package org.regjistri.database.backup;

import org.jspecify.annotations.NullMarked;
