package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Some pairs with all their evidence.
final class ExamplesSection {
    private final Texts texts;

    ExamplesSection(Texts texts) {
        this.texts = texts;
    }

    void write(Html page, List<ExamplePair> examples) {
        if (examples.isEmpty()) {
            return;
        }
        page.section("examples", texts.of("examples")).element("p", texts.of("examples.said"));
        for (ExamplePair.Kind kind : ExamplePair.Kind.values()) {
            List<ExamplePair> ofKind =
                    examples.stream().filter(each -> each.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                page.element("h3", texts.of("examples." + kind.name().toLowerCase(Locale.ROOT)));
                ofKind.forEach(each -> write(page, each));
            }
        }
        page.endSection();
    }

    private void write(Html page, ExamplePair example) {
        page.raw("<figure>").raw(plot(example).inPage());
        String truth = example.isTrue()
                .map(isTrue -> " " + texts.of(isTrue ? "examples.true" : "examples.false"))
                .orElse("");
        page.element(
                "figcaption", texts.of("examples.probability", Written.probability(example.probability())) + truth);
        List<String> head = List.of(
                texts.of("examples.evidence"),
                texts.of("examples.left"),
                texts.of("examples.right"),
                texts.of("weights.level"),
                texts.of("weights.bits"));
        List<List<String>> rows = example.evidence().stream()
                .map(each -> List.of(
                        each.comparison(),
                        each.left(),
                        each.right(),
                        texts.level(each.level()),
                        Written.bits(each.bits())))
                .toList();
        page.table(example.leftId() + " – " + example.rightId(), head, rows).raw("</figure>\n");
    }

    /// What says nothing has no bar.
    Svg plot(ExamplePair example) {
        List<Waterfall.Step> steps = new ArrayList<>();
        steps.add(new Waterfall.Step(texts.of("examples.prior"), example.prior()));
        for (ExamplePair.Evidence each : example.evidence()) {
            if (each.bits() != 0) {
                steps.add(new Waterfall.Step(each.comparison() + ": " + texts.level(each.level()), each.bits()));
            }
        }
        return Waterfall.of(
                texts.of("examples.plot", example.leftId(), example.rightId()), steps, texts.of("examples.sum"));
    }
}
