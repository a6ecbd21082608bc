package org.regjistri.kernel;

/// The sex entered in the register.
public enum Sex {
    FEMALE,
    MALE
}
