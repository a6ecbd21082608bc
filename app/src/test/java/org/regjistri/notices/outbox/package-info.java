@NullMarked
package org.regjistri.notices.outbox;

import org.jspecify.annotations.NullMarked;
