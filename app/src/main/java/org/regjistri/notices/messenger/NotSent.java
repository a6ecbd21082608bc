package org.regjistri.notices.messenger;

/// A try that failed. Neither the message nor the cause says anything of the person.
public final class NotSent extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean forGood;

    private NotSent(String fault, boolean forGood) {
        super(fault);
        this.forGood = forGood;
    }

    /// @param fault a kind of fault, never data
    static NotSent thisTime(String fault) {
        return new NotSent(fault, false);
    }

    static NotSent forGood(String fault) {
        return new NotSent(fault, true);
    }

    /// Trying again would end the same way.
    public boolean isForGood() {
        return forGood;
    }

    public String fault() {
        return String.valueOf(getMessage());
    }
}
