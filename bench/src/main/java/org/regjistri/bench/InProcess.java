package org.regjistri.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import org.regjistri.Regjistri;
import org.regjistri.operations.settings.Setting;
import org.regjistri.operations.settings.Settings;
import org.regjistri.operations.settings.SettingsSource;
import org.regjistri.operations.settings.SettingsSource.Given;
import org.regjistri.operations.settings.SpringProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The application inside this process, with its data source watched.
final class InProcess {
    private InProcess() {}

    static ConfigurableApplicationContext start(Installation installation, Recorder recorder) {
        var application = new SpringApplication(Regjistri.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new Watching(recorder)));
        Map<String, Object> properties = properties(installation);
        properties.put("logging.level.root", "ERROR");
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    /// What the application is told when it runs on the installation's folder.
    static Map<String, Object> properties(Installation installation) {
        return SpringProperties.of(settings(installation));
    }

    private static Settings settings(Installation installation) {
        var given = new EnumMap<Setting, Given>(Setting.class);
        given.put(Setting.DATA_FOLDER, new Given("--data", installation.data().toString()));
        given.put(Setting.HTTP_PORT, new Given("bench", Integer.toString(installation.port())));
        given.put(Setting.MANAGEMENT_PORT, new Given("bench", Integer.toString(installation.port() + 1)));
        Installation.LIFTED.forEach(setting -> given.put(setting, new Given("bench", Installation.NO_LIMIT)));
        return Settings.read(new SettingsSource(null, given, Map.of()));
    }

    private record Watching(Recorder recorder) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource source ? recorder.watch(source) : bean;
        }
    }
}
