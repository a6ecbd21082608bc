/// The books of the offices: their numbers, whether these are in order, and the end of the day.
@NullMarked
package org.regjistri.civilstatus.book;

import org.jspecify.annotations.NullMarked;
