package org.regjistri.linkage.spark;

import java.util.Objects;
import org.apache.spark.Partitioner;

/// Keeps both sides of a block together.
final class BlockPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int parts;

    BlockPartitioner(int parts) {
        this.parts = parts;
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(Long.hashCode(BlockKey.block((Long) key)), parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockPartitioner that && that.parts == parts;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }
}
