package org.regjistri.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regjistri.web.message.MessageKeys;

/// Reads templates and code as text: every key that they name exists, and no template says anything by itself.
class SourcesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern KEY =
            Pattern.compile("(?:\\btext\\(|new NavigationItem\\()\\s*(?:language,\\s*)?\"([^\"]+)\"(\\s*\\+)?");

    @Test
    void every_key_that_a_template_or_the_code_names_exists() throws IOException {
        Set<String> keys = MessageKeys.all();
        Set<String> named = new TreeSet<>();
        for (Path file : files(TEMPLATES, ".jte", CODE, ".java")) {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                boolean exists = matcher.group(2) == null
                        ? keys.contains(key)
                        : keys.stream().anyMatch(candidate -> candidate.startsWith(key));
                assertThat(exists).as("%s names %s", file, key).isTrue();
                named.add(key);
            }
        }
        assertThat(named).contains("web.skip", "gallery.field.name");
    }

    @Test
    void no_template_holds_bare_text() throws IOException {
        List<Path> templates = files(TEMPLATES, ".jte");
        assertThat(templates).hasSizeGreaterThan(20);
        for (Path template : templates) {
            assertThat(BareText.in(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void bare_text_is_found_where_there_is_some() throws IOException {
        assertThat(BareText.in(Files.readString(Path.of("src/test/resources/broken/bare-text.jte"))))
                .containsExactly("Name of the child", "Register", "Serë", "Write it here");
    }

    @Test
    void no_template_needs_an_inline_style_or_script() throws IOException {
        Pattern inline = Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:|hx-on");
        for (Path template : files(TEMPLATES, ".jte")) {
            assertThat(inline.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void no_asset_asks_another_host_for_anything() throws IOException {
        Pattern foreign = Pattern.compile("(?:url\\(\\s*[\"']?|@import\\s*[\"']?|fetch\\([\"'])(?:https?:)?//");
        for (Path file :
                files(Path.of("src/main/resources/assets"), ".css", Path.of("src/main/resources/assets"), ".js")) {
            assertThat(foreign.matcher(Files.readString(file)).find())
                    .as(file.toString())
                    .isFalse();
        }
    }

    private static List<Path> files(Object... foldersAndEndings) throws IOException {
        List<Path> all = new java.util.ArrayList<>();
        for (int i = 0; i < foldersAndEndings.length; i += 2) {
            String ending = (String) foldersAndEndings[i + 1];
            try (Stream<Path> walk = Files.walk((Path) foldersAndEndings[i])) {
                walk.filter(file -> file.toString().endsWith(ending)).sorted().forEach(all::add);
            }
        }
        return all;
    }
}
