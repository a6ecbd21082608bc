@NullMarked
package org.regjistri.documents.page;

import org.jspecify.annotations.NullMarked;
