package org.regjistri.bench;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.bench.Orders.BirthAct;
import tools.jackson.databind.JsonNode;

/// The application at work in a process of its own, with people, registrars who are signed in, and some births
/// registered before.
///
/// @param application the Java process
/// @param acts registered before
record OpenOffice(
        Installation installation,
        Process application,
        Register register,
        Children children,
        List<RegisteredBirth> acts)
        implements AutoCloseable {
    /// @param officials registrars
    /// @param acts births registered before the measurement
    record Size(int people, int officials, int acts) {}

    /// A birth that is registered.
    record RegisteredBirth(BirthAct act, String given, String surname) {}

    static OpenOffice of(Size size, Installation installation, PrintWriter say) throws Exception {
        Clock clock = Clock.systemUTC();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var opening = new Opening(installation, say, clock, today, size.officials());
        List<Couple> couples = opening.takeOver(size.people());
        List<RegisteredBirth> acts = new ArrayList<>();
        Children children = opening.firstDay(new Recorder(), (api, counters) -> {
            Children all = Children.of(counters, couples, today, say);
            for (int i = 0; i < size.acts(); i++) {
                acts.add(registered(api, all.next()));
            }
            return all;
        });
        Process application = installation.start(installation.data().resolve("application.log"), "run");
        try {
            installation.awaitReady(application);
            Register register = Register.of(installation.data());
            register.settings(); // refuses where commits are not durable
            register.change("ANALYZE"); // or the first minute is spent with plans for empty tables
            return new OpenOffice(installation, application, register, children, List.copyOf(acts));
        } catch (Exception e) {
            application.destroy();
            throw e;
        }
    }

    private static RegisteredBirth registered(Api api, Counter.Declaration declaration) throws Exception {
        JsonNode act = api.register(declaration);
        return new RegisteredBirth(
                new BirthAct(
                        declaration.counter(),
                        act.required("act").stringValue(),
                        act.required("person").stringValue()),
                declaration.given(),
                declaration.couple().surname());
    }

    Memory memory() throws Exception {
        return Memory.of(application.pid());
    }

    @Override
    public void close() {
        application.destroy();
        application.onExit().join();
    }
}
