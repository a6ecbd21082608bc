package org.regjistri.bench;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "certificates",
        mixinStandardHelpOptions = true,
        description = "Certificates over HTTP beside drawing and sealing alone; checks by code, by token and by file.")
final class Certificates implements Callable<Integer> {
    @Mixin
    private final Options options = new Options(8_000, 8, 10, 40);

    @Option(names = "--acts", defaultValue = "800", description = "Acts that they are of (${DEFAULT-VALUE}).")
    private int acts;

    @Option(
            names = "--documents",
            defaultValue = "1000",
            description = "Documents to check, at least (${DEFAULT-VALUE}).")
    private int documents;

    @Override
    public Integer call() throws Exception {
        Place place = Place.fresh();
        var bench = new CertificateBench(options.plan(), acts, documents, place.installation("register"), place.say());
        CertificateBench.Result result = bench.run();
        String figures = CertificateReport.of(result, Clock.systemUTC().instant());
        place.publish(figures, CertificateReport.BEGIN, options.report());
        return result.errors() == 0 ? 0 : 1;
    }
}
