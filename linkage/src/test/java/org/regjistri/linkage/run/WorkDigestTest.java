package org.regjistri.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.model.Calibration;
import org.regjistri.linkage.model.Model;
import org.regjistri.linkage.model.Prior;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;

class WorkDigestTest {
    @TempDir
    Path folder;

    @BeforeEach
    void two_tables() throws IOException {
        Files.writeString(folder.resolve("left.csv"), "id,given\n1,Arta\n");
        Files.writeString(folder.resolve("right.csv"), "id,given\n1,Arta\n");
    }

    private static Model model(Map<String, String> tables) {
        return new Model(
                Model.LAYOUT,
                1,
                tables,
                List.of(),
                List.of(Model.ALL_STRATA),
                new Prior(true, List.of(0.5), 3),
                0,
                List.of(),
                Calibration.NONE);
    }

    private LinkagePlan plan(int seed) throws IOException {
        Path yaml = folder.resolve("link.yaml");
        Files.writeString(yaml, "id: id\nfields: {given: given_name}\nseed: " + seed + "\n");
        return PlanFile.link(yaml, Optional.of(folder.resolve("left.csv")), Optional.of(folder.resolve("right.csv")));
    }

    @Test
    void the_same_run_has_the_same_digest() throws IOException {
        assertThat(WorkDigest.of("0.1", plan(7), model(Map.of())))
                .matches("[0-9a-f]{16}")
                .isEqualTo(WorkDigest.of("0.1", plan(7), model(Map.of())));
    }

    @Test
    void program_plan_model_and_files_are_in_it() throws IOException {
        String before = WorkDigest.of("0.1", plan(7), model(Map.of()));
        assertThat(before)
                .isNotEqualTo(WorkDigest.of("0.2", plan(7), model(Map.of())))
                .isNotEqualTo(WorkDigest.of("0.1", plan(8), model(Map.of())))
                .isNotEqualTo(WorkDigest.of("0.1", plan(7), model(Map.of("place-names", "0"))));
        Files.writeString(folder.resolve("right.csv"), "id,given\n1,Artan\n");
        assertThat(WorkDigest.of("0.1", plan(7), model(Map.of()))).isNotEqualTo(before);
    }

    /// A named one.
    private record Marked(String mark, Optional<Set<String>> of) {}

    @Test
    void sets_and_maps_read_the_same_in_any_order_and_lists_do_not() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", new Marked("x", Optional.of(new LinkedHashSet<>(List.of("p", "q")))));
        one.put("b", List.of(1, 2));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of(1, 2));
        other.put("a", new Marked("x", Optional.of(new LinkedHashSet<>(List.of("q", "p")))));
        assertThat(one.toString()).isNotEqualTo(other.toString());
        assertThat(Canonical.text(one)).isEqualTo(Canonical.text(other)).contains("Marked[mark=x, of=?{p, q}]");
        other.put("b", List.of(2, 1));
        assertThat(Canonical.text(one)).isNotEqualTo(Canonical.text(other));
        assertThat(Canonical.text(Collections.singletonList(null))).isEqualTo("[null]");
    }
}
