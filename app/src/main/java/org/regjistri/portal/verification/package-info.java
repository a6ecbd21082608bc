/// Checking a document without signing in: by the code on it, or by the file.
@NullMarked
package org.regjistri.portal.verification;

import org.jspecify.annotations.NullMarked;
