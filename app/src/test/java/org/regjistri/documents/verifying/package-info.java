/// Tests of checking.
@NullMarked
package org.regjistri.documents.verifying;

import org.jspecify.annotations.NullMarked;
