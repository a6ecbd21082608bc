package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regjistri.kernel.Language;

/// The words of the shipped templates.
class TemplateTextsTest {

    @Test
    void every_file_of_texts_has_the_same_keys_in_all_languages() {
        for (var bundle : TemplateFiles.read(Optional.empty()).bundles().values()) {
            Set<String> keys = Texts.read(bundle, Texts.file(Language.SQ)).keySet();
            assertThat(keys).isNotEmpty();
            for (Language language : Texts.LANGUAGES) {
                assertThat(Texts.read(bundle, Texts.file(language)).keySet()).isEqualTo(keys);
            }
        }
    }

    @Test
    void what_is_said_of_a_woman_is_said_of_a_man_and_no_text_is_blank() {
        for (String kind : TestPapers.KINDS) {
            TestPapers.texts(kind).words().values().forEach(words -> {
                assertThat(words.values()).noneMatch(String::isBlank);
                words.keySet().stream()
                        .filter(key -> key.contains("FEMALE"))
                        .forEach(key -> assertThat(words).containsKey(key.replace("FEMALE", "MALE")));
            });
        }
    }
}
