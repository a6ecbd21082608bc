/// Measurements of the whole: births over HTTP beside the same statements over JDBC, memory, starts. Never part of the
/// tests.
@NullMarked
package org.regjistri.bench;

import org.jspecify.annotations.NullMarked;
