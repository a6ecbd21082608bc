package org.regjistri.notices.messenger;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.regjistri.notices.Notice;

/// For trying out, or for a program of the office's own that takes the files away: one file for each message, for its
/// owner only.
public final class FileMessenger implements Messenger {
    private final Path folder;
    private final String from;

    /// @param from of the e-mails
    public FileMessenger(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(Message message) throws NotSent {
        try {
            Files.createDirectories(folder, mode("rwx------"));
            String ending = message.channel() == Notice.Channel.EMAIL ? ".eml" : ".txt";
            Path beside = Files.createTempFile(folder, ".new", "", mode("rw-------"));
            try {
                Files.write(beside, content(message));
                Files.move(beside, folder.resolve(message.id() + ending), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException | MessagingException e) {
            throw NotSent.thisTime(e.getClass().getSimpleName());
        }
    }

    private byte[] content(Message message) throws IOException, MessagingException {
        if (message.channel() == Notice.Channel.SMS) {
            return ("To: " + message.address() + "\n\n" + message.text() + "\n").getBytes(StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        Letter.of(Session.getInstance(new Properties()), from, message).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
