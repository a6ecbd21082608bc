@NullMarked
package org.regjistri.documents.seal;

import org.jspecify.annotations.NullMarked;
