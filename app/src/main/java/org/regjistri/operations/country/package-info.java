/// Bringing a whole country into an empty register: reading its files, telling the rooms of them
/// batch by batch, balancing.
@NullMarked
package org.regjistri.operations.country;

import org.jspecify.annotations.NullMarked;
