@NullMarked
package org.regjistri.personalnumber.issuing;

import org.jspecify.annotations.NullMarked;
