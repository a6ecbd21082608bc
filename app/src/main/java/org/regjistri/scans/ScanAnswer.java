package org.regjistri.scans;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How a scan is shown in a browser: as what it is, and able to do nothing.
public final class ScanAnswer {
    private ScanAnswer() {}

    /// @param file as [Scans#read] gives it
    public static ResponseEntity<byte[]> of(Scan scan, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.type().mediaType()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(file);
    }
}
