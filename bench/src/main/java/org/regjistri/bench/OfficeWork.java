package org.regjistri.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.bench.OpenOffice.RegisteredBirth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Does the tasks of an office over HTTP, of the registrars in turn, and notes how each was answered.
final class OfficeWork implements AutoCloseable {
    private final Api api;
    private final OpenOffice office;
    private final Ordering ordering;
    private final Answers answers;
    private final AtomicInteger serials = new AtomicInteger();

    OfficeWork(OpenOffice office, Answers answers) {
        this.api = new Api(office.installation().address());
        this.office = office;
        this.answers = answers;
        List<Orders.BirthAct> acts =
                office.acts().stream().map(RegisteredBirth::act).toList();
        this.ordering = new Ordering(api, new Orders(acts, new AtomicInteger()));
    }

    /// @param due when it was asked for (nanoseconds, `System.nanoTime()`): where the answers are late, waiting counts
    /// @throws Load.Over where there is nothing left to register
    void run(Task task, long due) throws InterruptedException {
        String outcome = Answers.WELL;
        try {
            ask(task);
        } catch (UnwantedAnswer e) {
            outcome = Integer.toString(e.status());
        } catch (IOException | RuntimeException e) {
            if (e instanceof Load.Over over) {
                throw over;
            }
            outcome = e.getClass().getSimpleName();
        }
        answers.note(task, due, outcome);
    }

    private void ask(Task task) throws IOException, InterruptedException {
        int serial = serials.getAndIncrement();
        RegisteredBirth birth = office.acts().get(serial % office.acts().size());
        List<Counter> counters = office.children().counters();
        Counter counter = counters.get(serial % counters.size());
        switch (task) {
            case FIND -> find(counter, birth, serial);
            case PERSON ->
                expect(birth.act().person(), api.person(counter, birth.act().person()), "person");
            case ACT -> expect(birth.act().act(), api.act(counter, birth.act().act()), "act");
            case BIRTH -> api.register(office.children().next());
            case CERTIFICATE -> ordering.once();
        }
    }

    /// By name and by number in turn.
    private void find(Counter counter, RegisteredBirth birth, int serial) throws IOException, InterruptedException {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        if (serial % 2 == 0) {
            wish.put("given", birth.given()).put("surname", birth.surname());
        } else {
            List<Couple> couples = office.children().couples();
            wish.put("personalNumber", couples.get(serial % couples.size()).motherNumber());
        }
        if (api.find(counter, wish).required("persons").isEmpty()) {
            throw new IOException("Nobody found");
        }
    }

    private static void expect(String wanted, JsonNode answer, String field) throws IOException {
        if (!wanted.equals(answer.required(field).stringValue())) {
            throw new IOException("Another " + field);
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
