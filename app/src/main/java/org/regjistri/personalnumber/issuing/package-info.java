/// How numbers are made and kept.
@NullMarked
package org.regjistri.personalnumber.issuing;

import org.jspecify.annotations.NullMarked;
