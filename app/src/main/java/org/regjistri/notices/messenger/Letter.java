package org.regjistri.notices.messenger;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A message as an e-mail. Its Message-ID is the notice's id, the same at each try.
final class Letter extends MimeMessage {
    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(Session session, String from, Message message) throws MessagingException {
        var letter = new Letter(session, "<" + message.id() + "@" + domain(from) + ">");
        letter.setFrom(new InternetAddress(from, true));
        letter.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(message.orderedAt()));
        letter.setText(message.text(), StandardCharsets.UTF_8.name());
        letter.setHeader("Content-Language", message.language().tag());
        letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no machine answers
        letter.saveChanges();
        return letter;
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
