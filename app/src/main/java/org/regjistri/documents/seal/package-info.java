/// The agency's seal: its keys, the signature in the file, the seal in the code on the paper.
@NamedInterface("seal")
@NullMarked
package org.regjistri.documents.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
