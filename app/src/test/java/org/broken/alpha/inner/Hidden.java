package org.broken.alpha.inner;

/// Alpha's own affair.
public final class Hidden {}
