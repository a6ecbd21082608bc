/// The central register of the synthetic country: who stands in it, under which number, and what it says.
@NullMarked
package org.regjistri.synth.register;

import org.jspecify.annotations.NullMarked;
