package org.regjistri.notices;

import java.util.List;
import java.util.UUID;

/// Messages to the people whom a matter concerns. Sent after the commit of the transaction that ordered them, once
/// each as far as the receiving side can tell.
public interface Notices {

    /// Orders a message, in the transaction of what it tells about.
    void send(Notice notice);

    /// What was ordered about something, oldest first.
    List<SentNotice> about(UUID about);
}
