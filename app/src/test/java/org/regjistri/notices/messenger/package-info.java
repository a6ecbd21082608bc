@NullMarked
package org.regjistri.notices.messenger;

import org.jspecify.annotations.NullMarked;
