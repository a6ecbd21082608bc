/// Orders of a court to look at somebody without their knowing: entered by one official, agreed to by another.
@NullMarked
package org.regjistri.access.orders;

import org.jspecify.annotations.NullMarked;
