/// What comes out: links, clusters, a summary, and how far the work is.
@NullMarked
package org.regjistri.linkage.output;

import org.jspecify.annotations.NullMarked;
