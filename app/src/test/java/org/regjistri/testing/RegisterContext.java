package org.regjistri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.operations.settings.SecretFiles;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.operations.settings.SpringProperties;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives the application under test its database, its clock and a data folder in `target`.
///
/// @param throughLine whether a line lies between on which faults can be played
/// @param atRest whether nothing works in the background
/// @param only the test class that the application is for, or what several classes name together; null: for all that
/// don't ask for their own
record RegisterContext(@Nullable Class<?> only, boolean throughLine, boolean atRest) implements ContextCustomizer {

    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var wish = AnnotatedElementUtils.findMergedAnnotation(testClass, RegisterTest.class);
            return wish == null
                    ? new RegisterContext(null, false, false)
                    : new RegisterContext(only(wish, testClass), wish.throughLine(), wish.atRest());
        }

        private static @Nullable Class<?> only(RegisterTest wish, Class<?> testClass) {
            if (wish.alone()) {
                return testClass;
            }
            return wish.together().equals(RegisterTest.class) ? null : wish.together();
        }
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var database = TestDatabase.migrated();
        var registry = (BeanDefinitionRegistry) context.getBeanFactory();
        context.getEnvironment().getPropertySources().addFirst(properties(url(database, registry)));
        registry.registerBeanDefinition(
                "testDatabase",
                BeanDefinitionBuilder.genericBeanDefinition(TestDatabase.class, () -> database)
                        .getBeanDefinition());
        registry.registerBeanDefinition(
                "mutableClock",
                BeanDefinitionBuilder.genericBeanDefinition(MutableClock.class, MutableClock::new)
                        .setPrimary(true)
                        .getBeanDefinition());
    }

    private String url(TestDatabase database, BeanDefinitionRegistry registry) {
        if (!throughLine) {
            return database.url();
        }
        URI server = URI.create(database.url().substring("jdbc:".length()));
        var line = FaultLine.to(server.getPort());
        registry.registerBeanDefinition(
                "faultLine",
                BeanDefinitionBuilder.genericBeanDefinition(FaultLine.class, () -> line)
                        .getBeanDefinition());
        return database.url().replace(":" + server.getPort(), ":" + line.port());
    }

    // The settings as in production, but for the web server's ports, which the test framework chooses.
    private MapPropertySource properties(String url) {
        Path folder = freshFolder();
        Path password = folder.resolve("password");
        write(password);
        Map<Setting, String> wishes = new EnumMap<>(Setting.class);
        wishes.put(Setting.DATA_FOLDER, folder.toString());
        wishes.put(Setting.DATABASE_URL, url);
        wishes.put(Setting.DATABASE_OWNER_PASSWORD, password.toString());
        wishes.put(Setting.DATABASE_PASSWORD, password.toString());
        wishes.put(Setting.DATABASE_CONNECTIONS, "8");
        if (throughLine) {
            wishes.put(Setting.DATABASE_CONNECT_TIMEOUT, "3s");
            wishes.put(Setting.DATABASE_STATEMENT_TIMEOUT, "3s");
            wishes.put(Setting.DATABASE_LOCK_TIMEOUT, "2s");
            wishes.put(Setting.DATABASE_TRANSACTION_TIMEOUT, "5s");
        } else {
            // A machine that is busy with tests is not the fault that they look for.
            wishes.put(Setting.DATABASE_CONNECT_TIMEOUT, "30s");
        }
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        wishes.forEach((setting, value) -> given.put(setting, new Given("test", value)));
        Settings settings = Settings.read(new SettingsSource(null, given, Map.of()));
        SecretFiles.makeMissing(settings, Clock.fixed(MutableClock.START, ZoneOffset.UTC));
        Map<String, Object> properties = new HashMap<>(SpringProperties.of(settings));
        properties.keySet().removeIf(key -> !key.startsWith("regjistri."));
        // Every test fails to sign in, and checks documents, from the same address.
        properties.put("regjistri.verification.checks-per-minute", "1000000");
        properties.put("regjistri.verification.checks-per-minute-in-all", "1000000");
        properties.put("regjistri.access.failed-attempt-delay", "0ms");
        // Some tests guess a thousand times within the clock's hour.
        for (String limit : List.of("searches-per-hour", "searches-per-day", "persons-per-hour", "persons-per-day")) {
            properties.put("regjistri.access." + limit, "5000");
        }
        // Tests move the clock by years; what comes by in the background is called by the tests that are about it.
        properties.put("regjistri.access.working", "false");
        properties.put("regjistri.retention.working", "false");
        properties.put("regjistri.rekeying.working", "false");
        properties.put("regjistri.journal.sequencing", Boolean.toString(!throughLine && !atRest));
        properties.put("regjistri.documents.sealing", Boolean.toString(!atRest));
        properties.put("regjistri.notices.sending", Boolean.toString(!atRest));
        return new MapPropertySource("register test", properties);
    }

    private static Path freshFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "register").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path password) {
        try {
            Files.writeString(password, TestServer.PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
