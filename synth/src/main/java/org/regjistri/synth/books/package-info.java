/// The register books of 1946 to 1999: who kept them, what stands in them, and who is really meant.
@NullMarked
package org.regjistri.synth.books;

import org.jspecify.annotations.NullMarked;
