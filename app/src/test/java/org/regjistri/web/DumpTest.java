package org.regjistri.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DumpTest {
    @Test
    void dump() throws Exception {
        Files.createDirectories(Path.of("/tmp/shots"));
        for (String language : new String[] {"sq", "sr", "sr-cyrl", "en"}) {
            one(
                    language,
                    "gallery",
                    PagesWithoutDatabase.open(true)
                            .perform(get("/" + language + "/components").param("name", "Arta Krasniqi"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            one(
                    language,
                    "lookup",
                    PagesWithoutDatabase.open(false)
                            .perform(post("/" + language + "/components")
                                    .param("look-up", "place")
                                    .param("place", "Gu"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            one(
                    language,
                    "keys",
                    PagesWithoutDatabase.open(false)
                            .perform(get("/" + language + "/keys"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
            one(
                    language,
                    "error",
                    PagesWithoutDatabase.open(false)
                            .perform(get("/error")
                                    .requestAttr("jakarta.servlet.error.status_code", 404)
                                    .requestAttr("jakarta.servlet.error.request_uri", "/" + language + "/x")
                                    .requestAttr(
                                            "org.regjistri.web.RequestLanguage",
                                            org.regjistri.kernel.Language.ofPath(language)
                                                    .orElseThrow()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
        }
    }

    static void one(String language, String name, String html) throws Exception {
        Files.writeString(
                Path.of("/tmp/shots/" + name + "-" + language + ".html"),
                html.replaceAll("/assets/[0-9a-f]{12}/", "file:///tmp/wt/web/app/src/main/resources/assets/"));
    }
}
