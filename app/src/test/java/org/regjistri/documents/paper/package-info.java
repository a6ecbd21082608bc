@NullMarked
package org.regjistri.documents.paper;

import org.jspecify.annotations.NullMarked;
