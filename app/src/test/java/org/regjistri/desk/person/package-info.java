@NullMarked
package org.regjistri.desk.person;

import org.jspecify.annotations.NullMarked;
