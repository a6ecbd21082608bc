package org.regjistri.journal.tree;

import java.util.List;
import org.regjistri.journal.Hash;

/// Checks inclusion and consistency proofs: RFC 9162, sections 2.1.3.2 and 2.1.4.2. Anything odd is
/// "does not hold".
public final class ProofChecks {

    private ProofChecks() {}

    public static boolean includes(Hash root, long size, Hash leaf, long position, List<Hash> path) {
        if (position < 0 || position >= size) {
            return false;
        }
        long here = position;
        long last = size - 1;
        Hash computed = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                computed = Merkle.node(sibling, computed);
                int shift = here == 0 ? 0 : Long.numberOfTrailingZeros(here);
                here >>= shift;
                last >>= shift;
            } else {
                computed = Merkle.node(computed, sibling);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && computed.equals(root);
    }

    public static boolean continues(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(first);
        boolean whole = Long.bitCount(first) == 1;
        Hash seed = whole ? firstRoot : path.getFirst();
        List<Hash> rest = whole ? path : path.subList(1, path.size());
        return folds((first - 1) >> shift, (second - 1) >> shift, seed, rest, firstRoot, secondRoot);
    }

    private static boolean folds(long start, long end, Hash seed, List<Hash> path, Hash firstRoot, Hash secondRoot) {
        long here = start;
        long last = end;
        Hash first = seed;
        Hash second = seed;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                first = Merkle.node(sibling, first);
                second = Merkle.node(sibling, second);
                int shift = here == 0 ? 0 : Long.numberOfTrailingZeros(here);
                here >>= shift;
                last >>= shift;
            } else {
                second = Merkle.node(second, sibling);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
