/// What tests stand on: a real PostgreSQL, a clock that obeys.
@NullMarked
package org.regjistri.testing;

import org.jspecify.annotations.NullMarked;
