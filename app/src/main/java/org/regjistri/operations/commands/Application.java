package org.regjistri.operations.commands;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// Starts the application with settings that go before everything else the framework finds.
final class Application {
    private Application() {}

    static ConfigurableApplicationContext start(Class<?> application, Map<String, Object> properties) {
        String[] words = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplication(application).run(words);
    }

    /// Waits until the application is stopped, by a signal or by itself.
    static void awaitEnd(ConfigurableApplicationContext context) throws InterruptedException {
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        if (context.isActive()) {
            closed.await();
        }
    }
}
