@NullMarked
package org.regjistri.civilstatus.act;

import org.jspecify.annotations.NullMarked;
