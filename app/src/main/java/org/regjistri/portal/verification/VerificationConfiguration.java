package org.regjistri.portal.verification;

import org.regjistri.web.LargeBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files may be sent to.
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {
    /// As told on the page.
    static final int FILE_MEGABYTES = 5;
    static final int FILE_MAX = FILE_MEGABYTES * 1024 * 1024;
    private static final int AROUND_FILE = 64 * 1024;

    @Bean
    LargeBody fileOfForm() {
        return new LargeBody("/verify/file", FILE_MAX + AROUND_FILE, true);
    }

    @Bean
    LargeBody fileOfProgram() {
        return new LargeBody("/api/v1/document-checks/file", FILE_MAX, false);
    }
}
