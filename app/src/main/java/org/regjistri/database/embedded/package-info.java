/// A PostgreSQL of our own, started where no other is named: real programs, durable settings, data kept between starts.
@NullMarked
package org.regjistri.database.embedded;

import org.jspecify.annotations.NullMarked;
