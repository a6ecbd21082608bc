@NullMarked
package org.regjistri;

import org.jspecify.annotations.NullMarked;
