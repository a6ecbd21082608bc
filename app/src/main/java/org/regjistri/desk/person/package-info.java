/// Finding a person, and looking at one: as of any day, as known at any moment.
@NullMarked
package org.regjistri.desk.person;

import org.jspecify.annotations.NullMarked;
