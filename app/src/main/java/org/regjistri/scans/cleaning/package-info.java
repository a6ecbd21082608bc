/// Takes everything out of a file but the picture of the paper, or refuses it. Nothing here trusts a file: what it says
/// of itself is checked before memory is taken for it.
@NullMarked
package org.regjistri.scans.cleaning;

import org.jspecify.annotations.NullMarked;
