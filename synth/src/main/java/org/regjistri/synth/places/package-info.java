/// Settlements, municipalities of today and of the time, towns abroad.
@NullMarked
package org.regjistri.synth.places;

import org.jspecify.annotations.NullMarked;
