package org.regjistri.journal.tree;

import java.util.UUID;
import org.regjistri.journal.Hash;

/// A leaf as it is stored.
public record LeafRow(long position, UUID entry, Hash hash) {}
