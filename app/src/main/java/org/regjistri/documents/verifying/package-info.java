/// What anybody may learn of a document: by the code on it, by what is typed, by the file itself.
@NullMarked
package org.regjistri.documents.verifying;

import org.jspecify.annotations.NullMarked;
