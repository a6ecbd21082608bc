/// Appointing officials and giving and taking roles, with the page for it.
@NullMarked
package org.regjistri.access.officials;

import org.jspecify.annotations.NullMarked;
