package org.regjistri.operations.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/// The settings as the application's framework knows them.
public final class SpringProperties {
    private SpringProperties() {}

    /// Every setting under its own key, and what follows from it.
    public static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.all().forEach((setting, value) -> properties.put(setting.key(), value.text()));
        absolute(settings, properties);
        properties.put("regjistri.public-url", publicUrl(settings));
        properties.put("server.address", settings.value(Setting.HTTP_ADDRESS));
        properties.put("server.port", settings.value(Setting.HTTP_PORT));
        properties.put("management.server.address", settings.value(Setting.MANAGEMENT_ADDRESS));
        properties.put("management.server.port", settings.value(Setting.MANAGEMENT_PORT));
        properties.put(
                "management.health.diskspace.path",
                settings.path(Setting.DATA_FOLDER).toString());
        files(settings, properties);
        proxies(settings, properties);
        tls(settings, properties);
        if ("json".equals(settings.value(Setting.LOG_FORMAT))) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    /// What a command needs that looks at the register without serving it.
    public static Map<String, Object> withoutServing(Settings settings) {
        Map<String, Object> properties = of(settings);
        properties.put("server.port", "-1");
        properties.put("management.server.port", "-1");
        properties.put("regjistri.database.attach", "true");
        properties.put("regjistri.database.statement-timeout", "300s");
        properties.put("regjistri.database.transaction-timeout", "0s");
        properties.put("regjistri.access.working", "false");
        properties.put("regjistri.retention.working", "false");
        properties.put("regjistri.rekeying.working", "false");
        properties.put("regjistri.notices.sending", "false");
        properties.put("logging.level.root", "ERROR"); // stdout is for the command's data
        return properties;
    }

    public static String publicUrl(Settings settings) {
        if (settings.isSet(Setting.PUBLIC_URL)) {
            return settings.value(Setting.PUBLIC_URL).replaceAll("/+$", "");
        }
        String scheme = settings.isSet(Setting.TLS_CERTIFICATE) ? "https" : "http";
        return scheme + "://localhost:" + settings.value(Setting.HTTP_PORT);
    }

    private static void absolute(Settings settings, Map<String, Object> properties) {
        for (Setting setting : Setting.values()) {
            if (setting.kind() == Kind.PATH && settings.isSet(setting)) {
                properties.put(setting.key(), settings.path(setting).toString());
            }
        }
    }

    /// What a form may bring: a file that is a little too large is refused where it is handed in, in words that help.
    private static void files(Settings settings, Map<String, Object> properties) {
        int megabytes = Integer.parseInt(settings.value(Setting.SCANS_MEGABYTES));
        properties.put("spring.servlet.multipart.max-file-size", (megabytes + 2) + "MB");
        properties.put("spring.servlet.multipart.max-request-size", (megabytes + 3) + "MB");
        properties.put("spring.servlet.multipart.file-size-threshold", (megabytes + 3) + "MB");
    }

    private static void proxies(Settings settings, Map<String, Object> properties) {
        if (settings.isSet(Setting.TRUSTED_PROXIES)) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", settings.value(Setting.TRUSTED_PROXIES));
        } else {
            properties.put("server.forward-headers-strategy", "none");
        }
    }

    private static void tls(Settings settings, Map<String, Object> properties) {
        if (settings.isSet(Setting.TLS_CERTIFICATE)) {
            properties.put("server.ssl.bundle", "web");
            properties.put("server.ssl.enabled-protocols", "TLSv1.2,TLSv1.3");
            properties.put("spring.ssl.bundle.pem.web.reload-on-update", "true");
            properties.put(
                    "spring.ssl.bundle.pem.web.keystore.certificate", "file:" + settings.path(Setting.TLS_CERTIFICATE));
            properties.put("spring.ssl.bundle.pem.web.keystore.private-key", "file:" + settings.path(Setting.TLS_KEY));
        }
    }
}
