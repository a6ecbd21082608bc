/// From the order to the kept file: intent, seal, complete; revoking and overtaking.
@NullMarked
package org.regjistri.documents.issuing;

import org.jspecify.annotations.NullMarked;
