package org.regjistri.scans.keeping;

import java.nio.file.Path;
import org.regjistri.access.AccessKeys;
import org.regjistri.scans.cleaning.Cleaning;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanSettings.class)
class ScansConfiguration {

    @Bean
    SealedObjects sealedObjects(ScanSettings settings) {
        return new SealedObjects(
                new FolderObjects(Path.of(settings.folder())),
                AccessKeys.read(Path.of(settings.keyFile()), "regjistri.scans.key-file"));
    }

    @Bean
    Cleaning cleaning(ScanSettings settings) {
        return new Cleaning(settings.megabytes());
    }
}
