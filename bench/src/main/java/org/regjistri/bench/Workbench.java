package org.regjistri.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.bench.IssuedDocuments.Content;
import org.regjistri.documents.paper.Paper;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplateVersion;
import org.regjistri.documents.seal.Seals;
import org.regjistri.kernel.Language;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Papers and seals of the application and nothing else: its templates and its keys, without pages and without a
/// database.
final class Workbench implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final AnnotationConfigApplicationContext context;
    private final Papers papers;
    private final Seals seals;
    private final String publicUrl;

    private Workbench(AnnotationConfigApplicationContext context) {
        this.context = context;
        this.papers = context.getBean(Papers.class);
        this.seals = context.getBean(Seals.class);
        this.publicUrl = context.getEnvironment().getRequiredProperty("regjistri.public-url");
    }

    /// With the keys that the installation made when it first ran.
    static Workbench of(Installation installation) {
        LoggingSystem.get(Workbench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", InProcess.properties(installation)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("org.regjistri.documents.paper", "org.regjistri.documents.seal");
        context.refresh();
        return new Workbench(context);
    }

    /// Draws and seals the contents one after the other, over and over.
    Load.Client client(List<Content> contents, AtomicInteger serials) {
        return () -> make(contents.get(serials.getAndIncrement() % contents.size()));
    }

    /// As for an order, from the seal on the paper to the sealed file.
    private void make(Content content) {
        Map<String, String> message = JSON.readValue(content.visible(), new TypeReference<>() {});
        byte[] paper = papers.make(new Paper(
                template(content),
                Language.valueOf(content.language()),
                content.record(),
                publicUrl + "/v/" + content.token(),
                seals.visible("xk." + content.kind(), message)));
        seals.seal(paper);
    }

    private TemplateVersion template(Content content) {
        return papers.stock().stream()
                .filter(version -> version.kind().equals(content.kind()) && version.version() == content.template())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
