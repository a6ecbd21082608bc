/// Signed checkpoints: C2SP signed notes, Ed25519 keys.
@NullMarked
package org.regjistri.journal.checkpoint;

import org.jspecify.annotations.NullMarked;
