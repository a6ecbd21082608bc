/// Five minutes with the register, for whoever sits down at it the first time. In the demo only.
@NullMarked
package org.regjistri.desk.tutorial;

import org.jspecify.annotations.NullMarked;
