/// The outbox: messages that were ordered, sent by one worker in each process.
@NullMarked
package org.regjistri.notices.outbox;

import org.jspecify.annotations.NullMarked;
