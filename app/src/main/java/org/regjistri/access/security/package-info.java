/// The settings of Spring Security: headers, forgery, and nothing of its own accord.
@NullMarked
package org.regjistri.access.security;

import org.jspecify.annotations.NullMarked;
