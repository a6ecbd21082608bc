package org.regjistri.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// Blocks that more rows on the right share than their key allows.
final class LeftOut implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] blocks;

    LeftOut(List<Long> blocks) {
        this.blocks = blocks.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    boolean contains(long blockKey) {
        return Arrays.binarySearch(blocks, BlockKey.block(blockKey)) >= 0;
    }
}
