@NullMarked
package org.regjistri.civilstatus;

import org.jspecify.annotations.NullMarked;
