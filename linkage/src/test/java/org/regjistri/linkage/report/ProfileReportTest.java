package org.regjistri.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ProfileReportTest {
    private static final String FULL = ProfileReport.html(SampleReport.data(true), true);

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void the_page_is_well_formed_and_says_its_language() throws Exception {
        Document page = parsed(FULL);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(all(page, "h1")).hasSize(1);
    }

    @Test
    void names_cannot_become_markup() throws Exception {
        assertThat(all(parsed(FULL), "script")).isEmpty();
        assertThat(FULL).contains("&lt;script&gt;alert(&#39;&amp;&#39;)");
    }

    @Test
    void nothing_is_fetched_from_anywhere() {
        assertThat(FULL.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xhtml", ""))
                .doesNotContain("http:", "https:", "src=", "url(", "@import");
    }

    @Test
    void every_drawing_has_a_name_and_a_table_beside_it() throws Exception {
        Document page = parsed(FULL);
        assertThat(all(page, "svg"))
                .isNotEmpty()
                .allMatch(each -> !each.getAttribute("aria-label").isBlank());
        assertThat(all(page, "figure"))
                .filteredOn(each -> each.getElementsByTagName("table").getLength() == 0)
                .singleElement()
                .satisfies(blocking -> assertThat(((Element) blocking.getParentNode()).getAttribute("id"))
                        .isEqualTo("blocking"));
    }

    @Test
    void every_way_leads_somewhere() throws Exception {
        Document page = parsed(FULL);
        List<String> ids = all(page, "section").stream()
                .map(each -> each.getAttribute("id"))
                .toList();
        assertThat(all(page, "a"))
                .isNotEmpty()
                .allMatch(each -> ids.contains(each.getAttribute("href").substring(1)));
    }

    @Test
    void without_examples_no_person_is_shown() {
        String page = ProfileReport.html(SampleReport.data(true), false);
        assertThat(page)
                .doesNotContain("1042:CHILD", "Abdurrahman Sadik", "agim 06-12", "(3)")
                .contains("Agim (41)");
    }

    @Test
    void without_truth_nothing_is_claimed_about_quality() throws Exception {
        String page = ProfileReport.html(SampleReport.data(false), true);
        assertThat(all(parsed(page), "section"))
                .extracting(each -> each.getAttribute("id"))
                .doesNotContain("quality");
        assertThat(page).doesNotContain("recall</dt>");
    }

    @Test
    void the_same_data_make_the_same_page() {
        assertThat(ProfileReport.html(SampleReport.data(true), true)).isEqualTo(FULL);
    }

    @Test
    void texts_can_be_read_on_both_grounds() {
        String[] themes = FULL.substring(FULL.indexOf(":root{"), FULL.indexOf("*{box-sizing"))
                .split("@media", 2);
        for (String theme : themes) {
            for (String ink : List.of("ink", "ink-light", "accent")) {
                assertThat(contrast(theme, ink, "paper")).as(ink).isGreaterThanOrEqualTo(7);
            }
            assertThat(contrast(theme, "warning", "warning-shade")).isGreaterThanOrEqualTo(7);
        }
    }

    /// After WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(String theme, String one, String other) {
        double first = luminance(theme, one);
        double second = luminance(theme, other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String theme, String name) {
        var matcher = Pattern.compile("--" + name + ":#([0-9a-f]+)").matcher(theme);
        assertThat(matcher.find()).as(name).isTrue();
        String hex = matcher.group(1);
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] shares = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += shares[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
