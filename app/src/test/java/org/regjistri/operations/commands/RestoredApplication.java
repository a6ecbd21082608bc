package org.regjistri.operations.commands;

import org.regjistri.Regjistri;
import org.regjistri.operations.settings.SpringProperties;
import org.regjistri.testing.MutableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The application on a register that was brought back, with a clock that obeys.
final class RestoredApplication {
    private RestoredApplication() {}

    static ConfigurableApplicationContext start(OperatedRegister register) {
        String[] words = SpringProperties.withoutServing(register.settings()).entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Regjistri.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "mutableClock",
                                MutableClock.class,
                                MutableClock::new,
                                definition -> definition.setPrimary(true)))
                .run(words);
    }
}
