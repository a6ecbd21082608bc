package org.regjistri.notices.outbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.regjistri.notices.messenger.FileMessenger;
import org.regjistri.notices.messenger.HttpMessenger;
import org.regjistri.notices.messenger.Messenger;
import org.regjistri.notices.messenger.Secret;
import org.regjistri.notices.messenger.SmtpMessenger;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages leave.
///
/// @param email `file` or `smtp`
/// @param sms `file` or `http`
/// @param sending false for a command that only looks
@ConfigurationProperties("regjistri.notices")
record NoticeSettings(
        @DefaultValue("file") String email,
        @DefaultValue("file") String sms,
        @DefaultValue("outbox") String folder,
        @DefaultValue("12") int tries,
        @DefaultValue("no-reply@localhost") String from,
        @DefaultValue("localhost") String smtpHost,
        @DefaultValue("587") int smtpPort,
        @DefaultValue("starttls") String smtpSecurity,
        @DefaultValue("") String smtpUser,
        @DefaultValue("") String smtpPasswordFile,
        @DefaultValue("") String smsAddress,
        @DefaultValue("") String smsTokenFile,
        @DefaultValue("true") boolean sending) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// @throws IllegalStateException where e-mail would go unencrypted to another machine
    Messenger emailMessenger() {
        if (email.equals("smtp") && smtpSecurity.equals("none") && !THIS_MACHINE.contains(smtpHost)) {
            throw new IllegalStateException(
                    "regjistri.notices.smtp-security is none, so regjistri.notices.smtp-host must be this machine");
        }
        return email.equals("smtp")
                ? new SmtpMessenger(
                        new SmtpMessenger.Server(
                                smtpHost, smtpPort, smtpSecurity, smtpUser, new Secret(Path.of(smtpPasswordFile))),
                        from)
                : files();
    }

    /// @throws IllegalStateException where nobody is named who sends them, or they would go unencrypted to another
    /// machine
    Messenger smsMessenger() {
        if (!sms.equals("http")) {
            return files();
        }
        if (smsAddress.isBlank()) {
            throw new IllegalStateException(
                    "regjistri.notices.sms is http, so regjistri.notices.sms-address must be set");
        }
        URI address = URI.create(smsAddress);
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalStateException(
                    "regjistri.notices.sms-address must begin with https, but for a program on this machine");
        }
        return new HttpMessenger(address, new Secret(Path.of(smsTokenFile)));
    }

    private Messenger files() {
        return new FileMessenger(Path.of(folder), from);
    }
}
