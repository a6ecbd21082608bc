package org.regjistri.linkage.compare;

import java.util.List;

/// A field that only repeats what relatives are called: missing where they are compared themselves.
public record CoveredByRelation(Comparison field, RelationComparison relation) implements Comparison {
    @Override
    public String name() {
        return field.name();
    }

    @Override
    public List<Level> levels() {
        return field.levels();
    }

    @Override
    public int level(int left, int right) {
        return relation.isSaid(left, right) ? 0 : field.level(left, right);
    }

    @Override
    public float rarity(int left, int right, int level) {
        return field.rarity(left, right, level);
    }

    @Override
    public void compare(int left, Abreast rights) {
        field.compare(left, rights);
        for (int i = 0; i < rights.size(); i++) {
            if (rights.level(i) != 0 && relation.isSaid(left, rights.row(i))) {
                rights.put(i, 0, 0);
            }
        }
    }

    @Override
    public float rarityMost(int left) {
        return field.rarityMost(left);
    }
}
