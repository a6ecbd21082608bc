@NullMarked
package org.regjistri.architecture;

import org.jspecify.annotations.NullMarked;
