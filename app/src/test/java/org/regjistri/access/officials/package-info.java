@NullMarked
package org.regjistri.access.officials;

import org.jspecify.annotations.NullMarked;
