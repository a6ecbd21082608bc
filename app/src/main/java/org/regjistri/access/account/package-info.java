/// What an official sees and ends of their own: sessions, tokens, passkeys.
@NullMarked
package org.regjistri.access.account;

import org.jspecify.annotations.NullMarked;
