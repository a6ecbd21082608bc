@NullMarked
package org.regjistri.scans.cleaning;

import org.jspecify.annotations.NullMarked;
