/// Signing in at an identity provider: OpenID Connect, authorization code with PKCE.
@NullMarked
package org.regjistri.access.provider;

import org.jspecify.annotations.NullMarked;
