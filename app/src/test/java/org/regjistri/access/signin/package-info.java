@NullMarked
package org.regjistri.access.signin;

import org.jspecify.annotations.NullMarked;
