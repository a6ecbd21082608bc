@NullMarked
package org.regjistri.documents.issuing;

import org.jspecify.annotations.NullMarked;
