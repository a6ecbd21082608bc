@NullMarked
package org.regjistri.access.security;

import org.jspecify.annotations.NullMarked;
