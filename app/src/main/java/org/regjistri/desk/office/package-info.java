/// Where an official's day begins: the work of the office.
@NullMarked
package org.regjistri.desk.office;

import org.jspecify.annotations.NullMarked;
