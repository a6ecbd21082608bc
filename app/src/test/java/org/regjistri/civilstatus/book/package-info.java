@NullMarked
package org.regjistri.civilstatus.book;

import org.jspecify.annotations.NullMarked;
