@NullMarked
package org.regjistri.access.digest;

import org.jspecify.annotations.NullMarked;
