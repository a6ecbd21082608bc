/// The Merkle tree of RFC 6962 (the same as in RFC 9162), and where its hashes are kept.
@NullMarked
package org.regjistri.journal.tree;

import org.jspecify.annotations.NullMarked;
