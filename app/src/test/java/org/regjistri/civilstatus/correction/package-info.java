@NullMarked
package org.regjistri.civilstatus.correction;

import org.jspecify.annotations.NullMarked;
