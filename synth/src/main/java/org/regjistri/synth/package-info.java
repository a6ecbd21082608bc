/// A synthetic Kosovo: people who never lived, for tests and the demo. Needs the kernel only.
@NullMarked
package org.regjistri.synth;

import org.jspecify.annotations.NullMarked;
