/// Signing in: password and one-time code, lock-out, sessions of pages and tokens of the API.
@NullMarked
package org.regjistri.access.signin;

import org.jspecify.annotations.NullMarked;
