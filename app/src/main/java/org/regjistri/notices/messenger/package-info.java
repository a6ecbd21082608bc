/// The ways a message leaves: into a file, by SMTP, by a POST to whoever sends SMS.
@NullMarked
package org.regjistri.notices.messenger;

import org.jspecify.annotations.NullMarked;
