/// Repeatable chance.
@NullMarked
package org.regjistri.synth.draw;

import org.jspecify.annotations.NullMarked;
