/// All components of a page in all their states, for who builds pages and for the browser tests. In the demo only.
@NullMarked
package org.regjistri.portal.gallery;

import org.jspecify.annotations.NullMarked;
