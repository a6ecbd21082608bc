@NullMarked
package org.regjistri.access.passkey;

import org.jspecify.annotations.NullMarked;
