package org.regjistri.linkage.output;

import java.util.List;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;

final class Fakes {
    private Fakes() {}

    static Comparison comparison(String name) {
        return new Comparison() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Level> levels() {
                return List.of(
                        new Level("missing", Level.Agreement.NONE),
                        new Level("exact", Level.Agreement.SAME),
                        new Level("different", Level.Agreement.DIFFERENT));
            }

            @Override
            public int level(int left, int right) {
                return 0;
            }

            @Override
            public float rarity(int left, int right, int level) {
                return 0;
            }
        };
    }
}
