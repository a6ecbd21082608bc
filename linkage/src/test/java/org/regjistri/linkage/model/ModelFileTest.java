package org.regjistri.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private static final String NAME = "model.json";

    @Test
    void a_model_comes_back_as_it_was(@TempDir Path folder) throws IOException {
        Model model = ByHand.model().with(new Calibration(List.of(0.2, 0.9), List.of(0.1, 0.95)));
        Path file = folder.resolve(NAME);
        ModelFile.write(model, file);

        assertThat(ModelFile.read(file)).isEqualTo(model);
        assertThat(Files.readString(file)).isEqualTo(ModelFile.text(ModelFile.read(file)));
    }

    @Test
    void it_is_laid_out_for_reading_and_editing() {
        assertThat(ModelFile.text(ByHand.model()))
                .startsWith("{\n  \"version\" : 2,\n  \"fold\" : ")
                .contains("\"code\" : \"exact\",\n      \"agreement\" : \"SAME\",")
                .contains("\"bits\" : [ 6.0, 5.0 ]")
                .endsWith("}\n");
    }

    @Test
    void what_is_no_model_is_refused_with_its_place() {
        assertThatThrownBy(() -> ModelFile.parse(
                        ModelFile.text(ByHand.model()).replace("\"fold\"", "\"gold\" : 1,\n  \"fold\""), NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith("model.json, line ")
                .hasMessageContaining("gold");
        assertThatThrownBy(() -> ModelFile.parse("", NAME)).isInstanceOf(ModelProblem.class);
        assertThatThrownBy(() -> ModelFile.parse("null", NAME)).hasMessageContaining("empty");
        assertThatThrownBy(() -> ModelFile.parse("{\"version\": 2, \"fold\": 1}", NAME))
                .hasMessageContaining("tables")
                .hasMessageNotContaining("DeserializationFeature");
    }

    @Test
    void what_an_earlier_layout_lacks_is_not_what_is_wrong_with_it() {
        String earlier = ModelFile.text(ByHand.model())
                .replace("\"version\" : 2", "\"version\" : 1")
                .replaceFirst("(?s)  \"tables\" : \\{.*?\\},\n", "");
        assertThat(earlier).doesNotContain("tables");
        assertThatThrownBy(() -> ModelFile.parse(earlier, NAME)).hasMessageContaining("version 1 of the layout");
        String models = "{\"flat\" : " + earlier + "}";
        assertThatThrownBy(() -> ModelFile.read(models, NAME, Model.class))
                .hasMessageContaining("version 1 of the layout");
    }

    @Test
    void another_layout_is_refused() {
        String later = ModelFile.text(ByHand.model()).replace("\"version\" : 2", "\"version\" : 3");
        assertThatThrownBy(() -> ModelFile.parse(later, NAME)).hasMessageContaining("version 3 of the layout");
    }

    @Test
    void mistakes_of_editing_are_named_all_at_once() {
        String edited = ModelFile.text(ByHand.model())
                .replace("\"bits\" : [ 0.0, 0.0 ]", "\"bits\" : [ 1.0, 0.0 ]")
                .replace("\"bits\" : [ 6.0, 5.0 ]", "\"bits\" : [ 6.0 ]");
        assertThatThrownBy(() -> ModelFile.parse(edited, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("bits of given, missing must be 0")
                .hasMessageContaining("bits of given, exact: 1 numbers for 2 strata");
    }
}
