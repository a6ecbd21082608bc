package org.regjistri.operations.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a setting's value may be. A blank value means that the setting is not set, and is always right.
public enum Kind {
    TEXT("any text") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    PATH("a path") {
        @Override
        boolean accepts(String value) {
            try {
                return !Path.of(value).toString().isEmpty();
            } catch (InvalidPathException e) {
                return false;
            }
        }
    },
    READABLE_FILE("a file that can be read") {
        @Override
        boolean accepts(String value) {
            return PATH.accepts(value) && Files.isReadable(Path.of(value));
        }
    },
    PORT("a port from 0 to 65535; 0 takes any that is free") {
        @Override
        boolean accepts(String value) {
            return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535;
        }
    },
    COUNT("a number from 1 to 1000") {
        @Override
        boolean accepts(String value) {
            return value.matches("[1-9]\\d{0,2}|1000");
        }
    },
    RATE("a number from 1 to 1000000") {
        @Override
        boolean accepts(String value) {
            return value.matches("[1-9]\\d{0,5}|1000000");
        }
    },
    SECONDS("a time such as 30s") {
        @Override
        boolean accepts(String value) {
            return value.matches("[1-9]\\d{0,4}s");
        }
    },
    FLAG("true or false") {
        @Override
        boolean accepts(String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    LOG_FORMAT("json or text") {
        @Override
        boolean accepts(String value) {
            return value.equals("json") || value.equals("text");
        }
    },
    SEAL_LEVEL("B-T or LTA") {
        @Override
        boolean accepts(String value) {
            return value.equals("B-T") || value.equals("LTA");
        }
    },
    EMAIL_WAY("file or smtp") {
        @Override
        boolean accepts(String value) {
            return value.equals("file") || value.equals("smtp");
        }
    },
    SMS_WAY("file or http") {
        @Override
        boolean accepts(String value) {
            return value.equals("file") || value.equals("http");
        }
    },
    MAIL_SECURITY("starttls, tls or none") {
        @Override
        boolean accepts(String value) {
            return value.equals("starttls") || value.equals("tls") || value.equals("none");
        }
    },
    SLOT("a slot's id such as 0x6ba8ff1e or 12") {
        @Override
        boolean accepts(String value) {
            return value.matches("0[xX][0-9a-fA-F]{1,8}|\\d{1,10}");
        }
    },
    JDBC_URL("an address such as jdbc:postgresql://host:5432/regjistri") {
        @Override
        boolean accepts(String value) {
            return value.startsWith("jdbc:postgresql:");
        }
    },
    WEB_ADDRESS("an address such as https://regjistri.example.org") {
        @Override
        boolean accepts(String value) {
            try {
                URI address = URI.create(value);
                return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    PATTERN("a regular expression") {
        @Override
        boolean accepts(String value) {
            try {
                Pattern.compile(value);
                return true;
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
    };

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// What it may be, to complete "must be …".
    String words() {
        return words;
    }

    /// @param value not blank
    abstract boolean accepts(String value);
}
