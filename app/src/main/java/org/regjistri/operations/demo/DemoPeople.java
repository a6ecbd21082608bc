package org.regjistri.operations.demo;

import java.nio.file.Path;
import org.regjistri.operations.DemoContext;
import org.regjistri.operations.DemoStep;
import org.regjistri.operations.PeopleImport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Takes the made-up people over; who is there already is passed over.
@Component
@ConditionalOnBooleanProperty("regjistri.demo")
class DemoPeople implements DemoStep {
    private final PeopleImport people;

    DemoPeople(PeopleImport people) {
        this.people = people;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void run(DemoContext context) {
        Path file = context.people();
        if (file != null) {
            long taken = people.importFrom(file, _ -> {});
            if (taken > 0) {
                context.say().accept(taken + " made-up people were taken over.");
            }
        }
    }
}
