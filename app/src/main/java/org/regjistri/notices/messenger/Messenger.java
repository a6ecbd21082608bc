package org.regjistri.notices.messenger;

/// Brings messages on their way.
public interface Messenger {

    /// When it returns, somebody else has taken the message over.
    void send(Message message) throws NotSent;
}
