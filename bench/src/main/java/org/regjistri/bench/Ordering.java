package org.regjistri.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/// A registrar who orders a document, waits until it is sealed, and hands out some of the files.
record Ordering(Api api, Orders orders) implements Load.Client {
    /// One file is fetched for so many orders.
    static final int FILES = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void once() throws IOException, InterruptedException {
        Orders.Order order = orders.next();
        JsonNode answer = api.order(order);
        String document = answer.required("document").stringValue();
        if (!isInForce(answer)) {
            awaitSeal(order, document);
        }
        if (order.serial() % FILES == FILES - 1) {
            byte[] file = api.file(order.counter(), document);
            if (!Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length)) {
                throw new IOException("No PDF");
            }
        }
    }

    /// @throws IOException where the seal does not come by itself soon
    private void awaitSeal(Orders.Order order, String document) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isInForce(api.document(order.counter(), document))) {
            if (System.nanoTime() > end) {
                throw new IOException("Not sealed within " + PATIENCE.toSeconds() + " s: " + document);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static boolean isInForce(JsonNode document) {
        return document.required("state").stringValue().equals("IN_FORCE");
    }
}
