@NullMarked
package org.regjistri.web.address;

import org.jspecify.annotations.NullMarked;
