@NullMarked
package org.regjistri.journal.sequencer;

import org.jspecify.annotations.NullMarked;
