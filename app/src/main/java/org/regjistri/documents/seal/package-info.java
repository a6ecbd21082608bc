/// The agency's seal: its keys, the signature in the file, the seal in the code on the paper. What the commands of the
/// ceremony need, which run without the application, is its named interface.
@NullMarked
package org.regjistri.documents.seal;

import org.jspecify.annotations.NullMarked;
