@NullMarked
package org.regjistri.web.page;

import org.jspecify.annotations.NullMarked;
