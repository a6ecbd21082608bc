@NullMarked
package org.regjistri.operations.country;

import org.jspecify.annotations.NullMarked;
