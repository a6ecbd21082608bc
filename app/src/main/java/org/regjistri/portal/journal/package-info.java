/// The journal's checkpoints, for anybody.
@NullMarked
package org.regjistri.portal.journal;

import org.jspecify.annotations.NullMarked;
