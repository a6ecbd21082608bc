@NullMarked
package org.regjistri.desk.place;

import org.jspecify.annotations.NullMarked;
