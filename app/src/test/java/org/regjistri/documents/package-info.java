/// Tests of documents that need no register.
@NullMarked
package org.regjistri.documents;

import org.jspecify.annotations.NullMarked;
