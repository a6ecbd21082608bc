@NullMarked
package org.regjistri.desk.office;

import org.jspecify.annotations.NullMarked;
