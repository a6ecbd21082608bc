@NullMarked
package org.regjistri.territory.tables;

import org.jspecify.annotations.NullMarked;
