package org.regjistri.linkage.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.run.Models;
import org.regjistri.linkage.table.Tables;

/// Scores the candidates of two tables on Spark: the same pairs with the same weights as on one
/// machine.
///
/// Rows come together by the hash of each blocking key and are scored where they meet; what was
/// scored stays with the workers until it is written. Blocks that are too large are found by
/// counting first.
public final class SparkLinkage {
    private final JavaSparkContext spark;
    private final String work;
    private final int partitions;

    /// @param work folder that the program and every worker see under this name, for the coded
    ///     rows; a path or an address that Hadoop knows
    /// @param partitions so many parts the pairs are divided into
    public SparkLinkage(JavaSparkContext spark, String work, int partitions) {
        this.spark = spark;
        this.work = work;
        this.partitions = partitions;
    }

    /// @param models learned on one machine
    /// @param keys as the planner chose them
    /// @return `left_id,right_id,weight` of each pair that the engine would keep, in no order;
    ///     nothing is computed before it is asked for
    public JavaRDD<String> pairs(LinkagePlan plan, Tables tables, Models models, List<ChosenKey> keys)
            throws IOException {
        if (keys.size() > BlockKey.KEYS_MAX) {
            throw new IllegalArgumentException(keys.size() + " keys; at most " + BlockKey.KEYS_MAX);
        }
        Layout layout = Layout.of(tables.left(), tables.right());
        Task task = new Task(plan, keys, tables.left().strata().names(), layout, tables.isOne(), models);
        String leftFolder = work + "/left";
        RowFiles.write(tables.left(), layout, leftFolder, spark.hadoopConfiguration());
        String rightFolder = tables.isOne() ? leftFolder : work + "/right";
        if (!tables.isOne()) {
            RowFiles.write(tables.right(), layout, rightFolder, spark.hadoopConfiguration());
        }
        Broadcast<Shared> shared = spark.broadcast(Shared.of(task, tables));
        JavaRDD<byte[]> right = RowFiles.read(spark, rightFolder);
        Broadcast<LeftOut> leftOut = spark.broadcast(tooLarge(right, shared, keys));
        JavaPairRDD<Long, byte[]> keyed = RowFiles.read(spark, leftFolder)
                .mapPartitionsToPair(new KeysOfRows(shared, leftOut, true))
                .union(right.mapPartitionsToPair(new KeysOfRows(shared, leftOut, false)));
        return keyed.repartitionAndSortWithinPartitions(new BlockPartitioner(partitions))
                .mapPartitionsToPair(new PairsOfBlocks(shared, leftOut))
                .groupByKey(partitions)
                .flatMap(new BestPairs(task));
    }

    private LeftOut tooLarge(JavaRDD<byte[]> right, Broadcast<Shared> shared, List<ChosenKey> keys) {
        int[] most = keys.stream().mapToInt(ChosenKey::blockMax).toArray();
        Broadcast<LeftOut> nothing = spark.broadcast(new LeftOut(List.of()));
        return new LeftOut(right.mapPartitionsToPair(new KeysOfRows(shared, nothing, false))
                .mapValues(_ -> 1)
                .reduceByKey(Integer::sum, partitions)
                .filter(block -> block._2() > most[BlockKey.key(block._1())])
                .keys()
                .collect());
    }
}
