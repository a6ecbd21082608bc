@NullMarked
package org.regjistri.operations.serving;

import org.jspecify.annotations.NullMarked;
