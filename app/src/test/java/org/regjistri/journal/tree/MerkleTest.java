package org.regjistri.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.journal.Hash;

/// The referee is the eight leaves of the reference implementation of Certificate Transparency.
class MerkleTest {
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<Hash> LEAVES = INPUTS.stream()
            .map(input -> Merkle.leaf(HexFormat.of().parseHex(input)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_root_of_the_first_leaves_is_the_published_one(int size, String root) {
        GrowingTree tree = GrowingTree.empty();
        LEAVES.subList(0, size).forEach(tree::append);

        assertThat(tree.root()).hasToString(root);
        assertThat(naiveRoot(LEAVES.subList(0, size))).hasToString(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void an_inclusion_proof_is_the_published_one(int position, int size, String path) {
        assertThat(proofs(LEAVES).inclusion(position, size)).isEqualTo(hashes(path));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void a_consistency_proof_is_the_published_one(int first, int second, String path) {
        assertThat(proofs(LEAVES).consistency(first, second)).isEqualTo(hashes(path));
    }

    @Test
    void an_inclusion_proof_holds_for_its_leaf_position_size_and_root_and_for_no_other() {
        for (int size = 1; size <= 8; size++) {
            Hash root = naiveRoot(LEAVES.subList(0, size));
            for (int position = 0; position < size; position++) {
                List<Hash> path = proofs(LEAVES).inclusion(position, size);
                Hash leaf = LEAVES.get(position);
                assertThat(ProofChecks.includes(root, size, leaf, position, path))
                        .isTrue();
                assertThat(ProofChecks.includes(leaf, size + 1, leaf, position, path))
                        .isFalse();
                assertThat(ProofChecks.includes(root, size, root, position, path))
                        .isEqualTo(size == 1);
                assertThat(ProofChecks.includes(root, size, leaf, position + 1L, path))
                        .isFalse();
                assertThat(ProofChecks.includes(root, size, leaf, -1, path)).isFalse();
                assertThat(ProofChecks.includes(root, position, leaf, position, path))
                        .isFalse();
                for (List<Hash> spoilt : spoilt(path)) {
                    assertThat(ProofChecks.includes(root, size, leaf, position, spoilt))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_consistency_proof_holds_for_its_two_trees_and_for_no_others() {
        for (int second = 1; second <= 8; second++) {
            Hash later = naiveRoot(LEAVES.subList(0, second));
            for (int first = 1; first <= second; first++) {
                Hash earlier = naiveRoot(LEAVES.subList(0, first));
                List<Hash> path = proofs(LEAVES).consistency(first, second);
                assertThat(ProofChecks.continues(first, earlier, second, later, path))
                        .isTrue();
                assertThat(ProofChecks.continues(0, earlier, second, later, path))
                        .isFalse();
                assertThat(ProofChecks.continues(second + 1L, earlier, second, later, path))
                        .isFalse();
                assertThat(ProofChecks.continues(first, Merkle.emptyRoot(), second, later, path))
                        .isFalse();
                assertThat(ProofChecks.continues(first, earlier, second, Merkle.emptyRoot(), path))
                        .isFalse();
                for (List<Hash> spoilt : spoilt(path)) {
                    assertThat(ProofChecks.continues(first, earlier, second, later, spoilt))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void trees_of_up_to_300_leaves_are_what_the_definition_says() {
        List<Hash> leaves = IntStream.range(0, 300)
                .mapToObj(i -> Merkle.leaf(new byte[] {(byte) (i >> 8), (byte) i}))
                .toList();
        GrowingTree tree = GrowingTree.empty();
        for (int size = 1; size <= 300; size++) {
            tree.append(leaves.get(size - 1));
            Hash root = naiveRoot(leaves.subList(0, size));
            assertThat(tree.root()).isEqualTo(root);
            List<Hash> peaks =
                    NodeId.peaks(size).stream().map(id -> node(leaves, id)).toList();
            assertThat(GrowingTree.from(size, peaks).root()).isEqualTo(root);
            int position = (size * 7919) % size;
            assertThat(ProofChecks.includes(
                            root,
                            size,
                            leaves.get(position),
                            position,
                            proofs(leaves).inclusion(position, size)))
                    .isTrue();
            int first = 1 + (size * 31) % size;
            assertThat(ProofChecks.continues(
                            first,
                            naiveRoot(leaves.subList(0, first)),
                            size,
                            root,
                            proofs(leaves).consistency(first, size)))
                    .isTrue();
        }
    }

    @Test
    void a_growing_tree_tells_every_complete_subtree_once() {
        List<NodeId> told = new ArrayList<>();
        GrowingTree tree = GrowingTree.empty();
        for (Hash leaf : LEAVES.subList(0, 7)) {
            tree.append(leaf, (id, hash) -> {
                assertThat(hash).isEqualTo(node(LEAVES, id));
                told.add(id);
            });
        }

        assertThat(told).containsExactly(new NodeId(1, 0), new NodeId(1, 1), new NodeId(2, 0), new NodeId(1, 2));
        assertThat(NodeId.countAboveLeaves(7)).isEqualTo(4);
    }

    private static Proofs proofs(List<Hash> leaves) {
        return new Proofs(id -> node(leaves, id));
    }

    private static Hash node(List<Hash> leaves, NodeId id) {
        return naiveRoot(leaves.subList((int) id.firstLeaf(), (int) id.lastLeaf() + 1));
    }

    /// The definition of RFC 6962, section 2.1, word for word.
    private static Hash naiveRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Merkle.node(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    private static List<List<Hash>> spoilt(List<Hash> path) {
        List<List<Hash>> spoilt = new ArrayList<>();
        spoilt.add(Stream.concat(path.stream(), Stream.of(Merkle.emptyRoot())).toList());
        spoilt.add(Stream.concat(Stream.of(Merkle.emptyRoot()), path.stream()).toList());
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            byte[] bytes = changed.get(i).bytes();
            bytes[i] ^= 1;
            changed.set(i, Hash.of(bytes));
            spoilt.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            spoilt.add(shorter);
        }
        return spoilt;
    }

    private static List<Hash> hashes(String path) {
        return path.isEmpty()
                ? List.of()
                : Stream.of(path.split(" ")).map(Hash::parse).toList();
    }
}
