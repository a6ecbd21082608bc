/// Whether what many did at once could have happened one after the other (R10): a checker of histories, and workloads
/// over
/// the registers' own operations.
@NullMarked
package org.regjistri.isolation;

import org.jspecify.annotations.NullMarked;
