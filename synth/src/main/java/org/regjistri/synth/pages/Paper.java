package org.regjistri.synth.pages;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// How dark the empty paper is at each point, in even steps. Reckoned on a coarse grid and spread
/// between, as paper changes slowly; only its grain is fine.
final class Paper {
    static final int LEVELS = 52;
    /// What is reckoned in finer steps is rounded to these: each costs bytes of the picture.
    private static final double COARSENESS = 1.1;
    private static final int STEP = 4;
    private static final int COLUMNS = Sheet.WIDTH / STEP + 2;
    private static final int ROWS = Sheet.HEIGHT / STEP + 2;

    private final Sheet sheet;
    private final double sine;
    private final double cosine;
    private final double[] coarse = new double[COLUMNS * ROWS];

    Paper(Sheet sheet) {
        this.sheet = sheet;
        this.sine = StrictMath.sin(sheet.tilt());
        this.cosine = StrictMath.cos(sheet.tilt());
    }

    /// From 0, the lightest, row by row.
    byte[] levels() {
        clouds();
        bindingAndEdges();
        sheet.stains().forEach(this::stain);
        return spread();
    }

    private void clouds() {
        double[] wide = noise(9, 7, 1);
        double[] narrow = noise(37, 27, 2);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                coarse[row * COLUMNS + column] = 2
                        + sheet.age() * (9 + 4.5 * at(wide, 9, 7, column, row) + 1.2 * at(narrow, 37, 27, column, row));
            }
        }
    }

    private double[] noise(int columns, int rows, int layer) {
        Draw draw = new Draw(sheet.key(), Purpose.PAGES, layer);
        double[] grid = new double[(columns + 1) * (rows + 1)];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = draw.unit();
        }
        return grid;
    }

    private static double at(double[] grid, int columns, int rows, int column, int row) {
        double x = (double) column * columns / COLUMNS;
        double y = (double) row * rows / ROWS;
        int left = (int) x;
        int top = (int) y;
        double u = smooth(x - left);
        double v = smooth(y - top);
        int first = top * (columns + 1) + left;
        int second = first + columns + 1;
        return (grid[first] * (1 - u) + grid[first + 1] * u) * (1 - v)
                + (grid[second] * (1 - u) + grid[second + 1] * u) * v;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    /// Darker where the page bends into the binding, and yellowed along its other edges.
    private void bindingAndEdges() {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double x = column * STEP - Sheet.WIDTH / 2.0;
                double y = row * STEP - Sheet.HEIGHT / 2.0;
                double across = x * cosine + y * sine + Sheet.WIDTH / 2.0;
                double down = y * cosine - x * sine + Sheet.HEIGHT / 2.0;
                double fromBinding = (sheet.right() ? across : Sheet.WIDTH - across) - 20;
                double fromEdge = Math.min(
                        Sheet.WIDTH - 20 - Math.abs(fromBinding), Math.min(down - 20, Sheet.HEIGHT - 20 - down));
                coarse[row * COLUMNS + column] += 30 * StrictMath.exp(-Math.abs(fromBinding) / 22)
                        + 7 * StrictMath.exp(-Math.abs(fromBinding) / 120)
                        + sheet.age() * 9 * StrictMath.exp(-Math.max(0, fromEdge) / 34);
            }
        }
    }

    private void stain(Sheet.Stain stain) {
        Draw draw = new Draw(stain.key(), Purpose.PAGES, 3);
        double[] waves = new double[6];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = draw.unit() * (i % 2 == 0 ? 0.16 : 2 * Math.PI);
        }
        double reach = stain.radius() * 1.5 + STEP;
        for (int row = grid(stain.y() - reach, ROWS); row <= grid(stain.y() + reach, ROWS); row++) {
            for (int column = grid(stain.x() - reach, COLUMNS); column <= grid(stain.x() + reach, COLUMNS); column++) {
                double x = column * STEP - stain.x();
                double y = row * STEP - stain.y();
                double angle = StrictMath.atan2(y, x);
                double edge = stain.radius()
                        * (1
                                + waves[0] * StrictMath.sin(2 * angle + waves[1])
                                + waves[2] * StrictMath.sin(3 * angle + waves[3])
                                + waves[4] * StrictMath.sin(7 * angle + waves[5]) / 2);
                coarse[row * COLUMNS + column] += darkness(stain, StrictMath.hypot(x, y), edge);
            }
        }
    }

    private static int grid(double value, int limit) {
        return Math.clamp((int) (value / STEP), 0, limit - 1);
    }

    private static double darkness(Sheet.Stain stain, double distance, double edge) {
        double levels = stain.strength() * 100;
        if (stain.kind() == Sheet.Stain.Kind.SPOT) {
            return levels * Math.max(0, 1 - distance / (edge + STEP));
        }
        double inside = Math.clamp((edge - distance) / 8, 0, 1);
        return levels * (0.35 * inside + inside * StrictMath.exp(-(edge - distance) / 7));
    }

    private byte[] spread() {
        Draw grain = new Draw(sheet.key(), Purpose.PAGES, 4);
        byte[] levels = new byte[Sheet.WIDTH * Sheet.HEIGHT];
        for (int y = 0; y < Sheet.HEIGHT; y++) {
            double v = (double) (y % STEP) / STEP;
            int first = y / STEP * COLUMNS;
            for (int x = 0; x < Sheet.WIDTH; x++) {
                double u = (double) (x % STEP) / STEP;
                int i = first + x / STEP;
                double level = (coarse[i] * (1 - u) + coarse[i + 1] * u) * (1 - v)
                        + (coarse[i + COLUMNS] * (1 - u) + coarse[i + COLUMNS + 1] * u) * v;
                levels[y * Sheet.WIDTH + x] = (byte) Math.clamp((int) (level / COARSENESS + 0.5), 0, LEVELS - 1);
            }
        }
        int flecks = (int) (Sheet.WIDTH * Sheet.HEIGHT * 0.0008);
        for (int i = 0; i < flecks; i++) {
            int at = grain.below(levels.length);
            levels[at] = (byte) Math.min(LEVELS - 1, levels[at] + grain.between(2, 4));
        }
        return levels;
    }
}
