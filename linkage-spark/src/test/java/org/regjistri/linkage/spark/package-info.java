@NullMarked
package org.regjistri.linkage.spark;

import org.jspecify.annotations.NullMarked;
