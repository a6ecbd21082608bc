@NullMarked
package org.regjistri.persons;

import org.jspecify.annotations.NullMarked;
