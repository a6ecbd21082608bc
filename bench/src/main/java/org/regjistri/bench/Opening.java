package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.regjistri.access.TotpSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From an empty folder to offices that work: people taken over, registrars appointed and signed in.
///
/// @param today of the made-up people
/// @param officials registrars, each of an office of its own as long as there are offices
record Opening(Installation installation, PrintWriter say, Clock clock, LocalDate today, int officials) {
    /// Enough where nobody waits for the one who works at the counter.
    static final int FEW = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What is done by the offices before the application starts in a process of its own.
    interface FirstDay<T> {
        T work(Api api, List<Counter> counters) throws Exception;
    }

    List<Couple> takeOver(int howMany) throws IOException, InterruptedException {
        Path people = installation.data().resolve("people.jsonl");
        Files.createDirectories(installation.data());
        People.make(installation.home(), people, howMany, today);
        List<Couple> couples = Couples.in(people, today);
        say.println(howMany + " people, " + couples.size() + " couples. Taking them over …");
        installation.command("import-people", people.toString());
        return couples;
    }

    /// Appoints registrars of several offices and lets them work with the application inside this process.
    ///
    /// @param recorder sees every statement of it
    <T> T firstDay(Recorder recorder, FirstDay<T> day) throws Exception {
        say.println("Appointing registrars …");
        List<String[]> offices;
        try (var _ = InProcess.start(installation, recorder)) {
            offices = Register.of(installation.data()).offices(officials);
        }
        List<String> credentials = appoint(offices);
        try (var _ = InProcess.start(installation, recorder);
                var api = new Api(installation.address())) {
            List<Counter> counters = new ArrayList<>();
            for (int i = 0; i < credentials.size(); i++) {
                String[] office = offices.get(i % offices.size());
                counters.add(new Counter(office[0], office[1], signIn(api, credentials.get(i))));
            }
            return day.work(api, List.copyOf(counters));
        }
    }

    private List<String> appoint(List<String[]> offices) throws IOException, InterruptedException {
        Path file = Files.createTempFile("registrars", ".csv");
        Files.write(
                file,
                IntStream.range(0, officials)
                        .mapToObj(i -> line(i, offices.get(i % offices.size())[0]))
                        .toList());
        return installation
                .command("appoint-officials", file.toString())
                .lines()
                .toList();
    }

    private static String line(int official, String office) {
        return "bench." + office.toLowerCase(Locale.ROOT) + "." + official + ",Bench " + office + "," + office
                + ",REGISTRAR,Bench";
    }

    private String signIn(Api api, String credentials) throws IOException, InterruptedException {
        JsonNode one = JSON.readTree(credentials);
        return api.signIn(
                one.required("userName").stringValue(),
                one.required("password").stringValue(),
                new TotpSecret(one.required("totpSecret").stringValue()),
                clock);
    }
}
