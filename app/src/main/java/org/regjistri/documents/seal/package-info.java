/// The agency's seal: its keys, the signature in the file, the seal in the code on the paper.
@NullMarked
package org.regjistri.documents.seal;

import org.jspecify.annotations.NullMarked;
