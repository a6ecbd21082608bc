package org.regjistri.synth.output;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A sheet that is filled in a thread of its own, some chunks behind, so that others go on meanwhile.
final class OwnThread implements Sheet {
    private static final int BEHIND = 3;
    private final Sheet sheet;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Deque<Future<?>> handed = new ArrayDeque<>();

    OwnThread(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void append(Rows rows) throws IOException {
        while (handed.size() >= BEHIND) {
            Awaited.result(handed.remove());
        }
        handed.add(thread.submit(() -> {
            sheet.append(rows);
            return rows;
        }));
    }

    @Override
    public void finish() throws IOException {
        while (!handed.isEmpty()) {
            Awaited.result(handed.remove());
        }
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        handed.forEach(chunk -> chunk.cancel(false));
        thread.close();
        sheet.close();
    }
}
