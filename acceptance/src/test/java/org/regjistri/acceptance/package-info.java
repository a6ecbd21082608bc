/// The built application, driven from outside: HTTP, a browser, signals. Nothing of it is on our class path.
@NullMarked
package org.regjistri.acceptance;

import org.jspecify.annotations.NullMarked;
