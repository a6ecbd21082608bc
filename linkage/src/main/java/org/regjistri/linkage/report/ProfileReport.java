package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.evaluate.PairCounts;

/// The profile of a linkage as one page of HTML that needs nothing else: no script, no network. It
/// is XML too.
public final class ProfileReport {
    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fff;--shade:#f4f5f7;--ink:#14181f;--ink-light:#474e5a;
            --line:#c9ced6;--accent:#153a72;--warning:#5e3a00;--warning-shade:#fdf1d8;--focus:#14181f}
            @media screen and (prefers-color-scheme:dark){:root{--paper:#14171c;--shade:#1d2128;--ink:#eceff4;
            --ink-light:#b9c1cd;--line:#3a414c;--accent:#a9c7ff;--warning:#f3cf86;--warning-shade:#352913;
            --focus:#ffd23f}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:64rem;padding:24px 16px;background:var(--paper);color:var(--ink);
            font:15px/1.5 "Source Sans 3","Noto Sans","Segoe UI",sans-serif;font-variant-numeric:tabular-nums}
            h1{font-size:28px;line-height:1.2;margin:0 0 8px}h2{font-size:20px;margin:40px 0 8px;
            border-top:1px solid var(--line);padding-top:16px}h3{font-size:16px;margin:24px 0 4px}
            p{max-width:68ch;margin:4px 0 8px}
            a{color:var(--accent)}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
            nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;list-style:none}
            .warning{border-left:4px solid var(--warning);background:var(--warning-shade);color:var(--warning);
            padding:8px 12px;margin:12px 0;max-width:none}
            .light{color:var(--ink-light)}
            .facts{display:flex;flex-wrap:wrap;gap:12px 40px;margin:16px 0;padding:0}
            .facts div{display:flex;flex-direction:column-reverse}
            .facts dd{margin:0;font-size:28px;font-weight:600;line-height:1.2}.facts dt{color:var(--ink-light)}
            table{border-collapse:collapse;margin:8px 0;font-size:14px}
            caption{text-align:left;color:var(--ink-light);padding:4px 0}
            th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);
            font-weight:400;overflow-wrap:break-word;max-width:28rem}thead th{font-weight:600}
            .number{text-align:right}td.number{white-space:nowrap}ul.warning{padding-left:28px}
            .wide{overflow-x:auto}.beside{display:flex;flex-wrap:wrap;gap:0 40px}
            figure{margin:16px 0;overflow-x:auto}svg{max-width:100%;min-width:34rem;height:auto;display:block}
            figcaption{color:var(--ink-light)}summary{color:var(--accent);cursor:pointer}
            @media print{body{max-width:none;padding:0;font-size:11pt}nav{display:none}
            figure,tr{break-inside:avoid}h2,h3{break-after:avoid}
            details::details-content{content-visibility:visible;display:block}}
            """;
    private final Texts texts;
    private final boolean isPersonal;

    private ProfileReport(Texts texts, boolean isPersonal) {
        this.texts = texts;
        this.isPersonal = isPersonal;
    }

    /// @param withExamples whether example pairs and values that could be one person's are shown
    public static String html(ReportData data, boolean withExamples) {
        return new ProfileReport(new Texts("en"), withExamples).page(data);
    }

    private String page(ReportData data) {
        var page = new Html();
        String title = texts.of("title", data.title());
        page.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + texts.language() + "\">\n")
                .raw("<head>\n<meta charset=\"utf-8\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\"")
                .raw(" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
                .element("title", title)
                .raw("<style>\n" + STYLE + Svg.STYLE + "</style>\n</head>\n<body>\n<header>\n")
                .element("h1", title)
                .raw("<p class=\"warning\">")
                .raw(Html.escaped(texts.of(isPersonal ? "warning.personal" : "warning.none")))
                .raw("</p>\n<p class=\"light\">")
                .raw(Html.escaped(texts.of("made", data.version(), data.seed(), data.plan())))
                .raw("</p>\n");
        facts(page, data);
        ways(page, data);
        page.raw("</header>\n<main>\n");
        warnings(page, data);
        new TablesSection(texts, isPersonal).write(page, data);
        new BlockingSection(texts, isPersonal).write(page, data.blocking());
        new WeightsSection(texts).write(page, data.comparisons());
        new LearningSection(texts).write(page, data.learning());
        new ScoresSection(texts).write(page, data);
        data.evaluation().ifPresent(evaluation -> new QualitySection(texts).write(page, evaluation));
        if (isPersonal) {
            new ExamplesSection(texts).write(page, data.examples());
        }
        return page.raw("</main>\n</body>\n</html>\n").whole();
    }

    private void facts(Html page, ReportData data) {
        page.raw("<dl class=\"facts\">");
        fact(page, "counts.links", Written.whole(data.counts().links()));
        fact(page, "counts.reviews", Written.whole(data.counts().reviews()));
        fact(page, "counts.none", Written.whole(data.counts().none()));
        data.evaluation().ifPresent(evaluation -> {
            PairCounts links = evaluation.links();
            fact(page, "counts.precision", Written.percent(links.precision()));
            fact(page, "counts.recall", Written.percent(links.recall()));
        });
        page.raw("</dl>\n");
    }

    private void fact(Html page, String what, String value) {
        page.raw("<div>").element("dt", texts.of(what)).element("dd", value).raw("</div>");
    }

    private void ways(Html page, ReportData data) {
        List<String> sections = new ArrayList<>(List.of("tables", "blocking", "weights"));
        if (!data.learning().isEmpty()) {
            sections.add("learning");
        }
        sections.add("scores");
        if (data.evaluation().isPresent()) {
            sections.add("quality");
        }
        if (isPersonal && !data.examples().isEmpty()) {
            sections.add("examples");
        }
        page.raw("<nav><ul>\n");
        for (String section : sections) {
            page.raw("<li><a href=\"#" + section + "\">" + Html.escaped(texts.of(section)) + "</a></li>\n");
        }
        page.raw("</ul></nav>\n");
    }

    private void warnings(Html page, ReportData data) {
        if (!data.warnings().isEmpty()) {
            page.section("warnings", texts.of("warnings")).raw("<ul class=\"warning\">");
            data.warnings().forEach(warning -> page.element("li", warning));
            page.raw("</ul>\n").endSection();
        }
    }
}
