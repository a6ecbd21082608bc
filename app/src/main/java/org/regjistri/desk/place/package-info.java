/// Places to choose from while one is being typed.
@NullMarked
package org.regjistri.desk.place;

import org.jspecify.annotations.NullMarked;
