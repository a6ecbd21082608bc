@NullMarked
package org.regjistri.web.message;

import org.jspecify.annotations.NullMarked;
