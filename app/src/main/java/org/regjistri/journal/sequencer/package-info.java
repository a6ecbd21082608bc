/// Gives committed entries their place in the tree, signs and publishes checkpoints.
@NullMarked
package org.regjistri.journal.sequencer;

import org.jspecify.annotations.NullMarked;
