/// Passkeys: a key pair in an official's device that replaces password and one-time code (WebAuthn, level 2).
@NullMarked
package org.regjistri.access.passkey;

import org.jspecify.annotations.NullMarked;
