@NullMarked
package org.regjistri.scans.keeping;

import org.jspecify.annotations.NullMarked;
