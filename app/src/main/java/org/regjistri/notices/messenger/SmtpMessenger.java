package org.regjistri.notices.messenger;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/// Hands e-mail to a server (RFC 5321), a connection for each.
public final class SmtpMessenger implements Messenger {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final int PERMANENT = 500;

    private final Server server;
    private final String from;
    private final Session session;

    /// @param security `starttls` (demanded), `tls` from the first byte, or `none`
    /// @param user blank where nobody signs in
    public record Server(String host, int port, String security, String user, Secret password) {}

    public SmtpMessenger(Server server, String from) {
        this.server = server;
        this.from = from;
        this.session = Session.getInstance(properties(server, from));
    }

    private static Properties properties(Server server, String from) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECTING.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWERING.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(ANSWERING.toMillis()));
        properties.setProperty("mail.smtp.localhost", Letter.domain(from));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.security.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.security.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user.isBlank()));
        return properties;
    }

    @Override
    public void send(Message message) throws NotSent {
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            Letter letter = Letter.of(session, from, message);
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException e) {
            // The exceptions quote the address and the server's answer, so they go no further.
            String fault = e.getClass().getSimpleName();
            throw isAddressRefusedForGood(e) ? NotSent.forGood(fault) : NotSent.thisTime(fault);
        } catch (IOException e) {
            throw NotSent.thisTime("The password of the mail server cannot be read");
        }
    }

    private void connect(Transport transport) throws MessagingException, IOException {
        if (server.user.isBlank()) {
            transport.connect(server.host, server.port, null, null);
        } else {
            transport.connect(server.host, server.port, server.user, server.password.read());
        }
    }

    private static boolean isAddressRefusedForGood(MessagingException thrown) {
        @Nullable Exception fault = thrown;
        for (int i = 0; i < 10 && fault instanceof MessagingException messaging; i++) {
            if (messaging instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return true;
            }
            fault = messaging.getNextException();
        }
        return false;
    }
}
