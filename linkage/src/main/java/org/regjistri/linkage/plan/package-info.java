/// What a linkage is to do: which tables, what their columns mean, which links are allowed. Values only.
@NullMarked
package org.regjistri.linkage.plan;

import org.jspecify.annotations.NullMarked;
