@NullMarked
package org.regjistri.database;

import org.jspecify.annotations.NullMarked;
