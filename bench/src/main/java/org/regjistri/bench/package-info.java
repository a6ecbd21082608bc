/// Measurements of the whole: births over HTTP beside the same statements over JDBC, memory,
/// starts; the linkage beside DuckDB. Never part of the tests: those only see that a bench does the
/// work that it says it measures.
@NullMarked
package org.regjistri.bench;

import org.jspecify.annotations.NullMarked;
