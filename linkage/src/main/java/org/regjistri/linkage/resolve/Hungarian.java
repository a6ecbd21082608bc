package org.regjistri.linkage.resolve;

import java.util.Arrays;

/// The cheapest way to give each row of a square of costs a column of its own.
final class Hungarian {
    private final double[][] cost;
    private final int size;
    /// Counted from 1; 0 is the column from which a path begins.
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOfColumn;
    private final int[] before;

    Hungarian(double[][] cost) {
        this.cost = cost;
        size = cost.length;
        rowPotential = new double[size + 1];
        columnPotential = new double[size + 1];
        rowOfColumn = new int[size + 1];
        before = new int[size + 1];
    }

    /// The column of each row.
    int[] mates() {
        for (int row = 1; row <= size; row++) {
            rowOfColumn[0] = row;
            int free = shortestPath();
            while (free != 0) {
                rowOfColumn[free] = rowOfColumn[before[free]];
                free = before[free];
            }
        }
        int[] mates = new int[size];
        for (int column = 1; column <= size; column++) {
            mates[rowOfColumn[column] - 1] = column - 1;
        }
        return mates;
    }

    /// To a column without a row, by Dijkstra's method over what is left of the costs beside the
    /// potentials.
    private int shortestPath() {
        double[] distance = new double[size + 1];
        boolean[] reached = new boolean[size + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int column = 0;
        while (rowOfColumn[column] != 0) {
            reached[column] = true;
            int row = rowOfColumn[column];
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int next = 1; next <= size; next++) {
                if (reached[next]) {
                    continue;
                }
                double rest = cost[row - 1][next - 1] - rowPotential[row] - columnPotential[next];
                if (rest < distance[next]) {
                    distance[next] = rest;
                    before[next] = column;
                }
                if (distance[next] < least) {
                    least = distance[next];
                    nearest = next;
                }
            }
            shift(reached, distance, least);
            column = nearest;
        }
        return column;
    }

    private void shift(boolean[] reached, double[] distance, double by) {
        for (int column = 0; column <= size; column++) {
            if (reached[column]) {
                rowPotential[rowOfColumn[column]] += by;
                columnPotential[column] -= by;
            } else {
                distance[column] -= by;
            }
        }
    }
}
