/// Lives of the register that are played from a seed: the real use cases on a real PostgreSQL, with faults between.
@NullMarked
package org.regjistri.simulation;

import org.jspecify.annotations.NullMarked;
