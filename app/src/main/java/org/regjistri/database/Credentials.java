package org.regjistri.database;

/// A role of the database and how it signs in.
record Credentials(String role, String password) {

    @Override
    public String toString() {
        return role; // the password never reaches a log
    }
}
