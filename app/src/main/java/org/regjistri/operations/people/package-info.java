/// Bringing people of an earlier register into this one, with where they came from.
@NullMarked
package org.regjistri.operations.people;

import org.jspecify.annotations.NullMarked;
