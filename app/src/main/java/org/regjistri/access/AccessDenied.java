package org.regjistri.access;

/// The actor may not. Says what was wanted, never what is there.
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Right right;

    AccessDenied(Right right) {
        super("Denied: " + right, null, false, false);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
