@NullMarked
package org.regjistri.civilstatus.birth;

import org.jspecify.annotations.NullMarked;
