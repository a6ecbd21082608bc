package org.regjistri.operations.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every setting there is. In a default, `{data}` and `{secrets}` stand for those folders.
public enum Setting {
    DATA_FOLDER("data.folder", Kind.PATH, "data", "Where Regjistri keeps what is its own."),
    SECRETS_FOLDER("secrets.folder", Kind.PATH, "{data}/secrets", "Where keys and passwords are; for its owner only."),
    PUBLIC_URL(
            "public-url",
            Kind.WEB_ADDRESS,
            "",
            "The address people reach it at. Blank: this machine and the port, for trying it out."),
    HTTP_ADDRESS("http.address", Kind.TEXT, "127.0.0.1", "The network address to listen at; 0.0.0.0 is all of them."),
    HTTP_PORT("http.port", Kind.PORT, "8080", "The port to listen at."),
    TRUSTED_PROXIES(
            "http.trusted-proxies",
            Kind.PATTERN,
            "",
            "A regular expression of the addresses of proxies whose X-Forwarded headers count. Blank: nobody's."),
    TLS_CERTIFICATE(
            "tls.certificate-file",
            Kind.READABLE_FILE,
            "",
            "The certificate and its chain, PEM; read again when it changes. Blank: no TLS here."),
    TLS_KEY("tls.key-file", Kind.READABLE_FILE, "", "The certificate's private key, PEM."),
    TLS_DAYS_NOTICE(
            "tls.days-notice",
            Kind.COUNT,
            "30",
            "How many days before the certificate for TLS ends health begins to say so."),
    MANAGEMENT_ADDRESS("management.address", Kind.TEXT, "127.0.0.1", "Where metrics and health details are served."),
    MANAGEMENT_PORT("management.port", Kind.PORT, "8081", "The port for metrics and health details."),
    DATABASE_URL(
            "database.url",
            Kind.JDBC_URL,
            "",
            "The PostgreSQL to work on, 15 or newer. Blank: Regjistri starts one of its own in the data folder."),
    DATABASE_OWNER("database.owner", Kind.TEXT, "regjistri_owner", "The role that owns the tables and migrates them."),
    DATABASE_OWNER_PASSWORD(
            "database.owner-password-file",
            Kind.PATH,
            "{secrets}/database-owner",
            "The file with the owner's password."),
    DATABASE_USER("database.user", Kind.TEXT, "regjistri_runtime", "The role that the application works as."),
    DATABASE_PASSWORD(
            "database.password-file",
            Kind.PATH,
            "{secrets}/database-runtime",
            "The file with the password of database.user."),
    DATABASE_PROGRAMS(
            "database.programs-folder",
            Kind.PATH,
            "{data}/postgres-programs",
            "Where the programs of Regjistri's own PostgreSQL are unpacked, once."),
    DATABASE_CONNECTIONS("database.connections", Kind.COUNT, "16", "How many connections are held at most."),
    DATABASE_CONNECT_TIMEOUT(
            "database.connect-timeout",
            Kind.SECONDS,
            "5s",
            "How long a request waits for a connection before it is told to come again."),
    DATABASE_STATEMENT_TIMEOUT(
            "database.statement-timeout",
            Kind.SECONDS,
            "15s",
            "How long one statement may take before it is given up; commands that only look take five minutes."),
    DATABASE_LOCK_TIMEOUT(
            "database.lock-timeout", Kind.SECONDS, "10s", "How long a statement waits for what others hold."),
    DATABASE_TRANSACTION_TIMEOUT(
            "database.transaction-timeout",
            Kind.SECONDS,
            "60s",
            "How long one transaction may take in all. Counts from PostgreSQL 17 on."),
    DATABASE_IDLE_TIMEOUT(
            "database.idle-timeout", Kind.SECONDS, "60s", "How long a transaction may stand open without a statement."),
    JOURNAL_KEY(
            "journal.key-file",
            Kind.PATH,
            "{secrets}/journal.key",
            "The Ed25519 key that signs the journal's checkpoints."),
    JOURNAL_PUBLISHED(
            "journal.published-dir",
            Kind.PATH,
            "{data}/published",
            "Where checkpoints and leaf hashes are written for others to copy."),
    JOURNAL_ORIGIN(
            "journal.origin", Kind.TEXT, "regjistri/journal", "The journal's name: the checkpoints' first line."),
    JOURNAL_FORMER_KEYS(
            "journal.former-keys",
            Kind.TEXT,
            "",
            "Verifier keys that signed checkpoints in the past, name+hash+key, separated by commas."),
    ACCESS_KEY(
            "access.key-file",
            Kind.PATH,
            "{secrets}/access-key.json",
            "The key that protects officials' second factor."),
    SEARCHES_PER_HOUR(
            "access.searches-per-hour",
            Kind.RATE,
            "200",
            "After how many searches in an hour an official is stopped; an alarm comes at half of it."),
    SEARCHES_PER_DAY("access.searches-per-day", Kind.RATE, "1000", "The same for a day."),
    PERSONS_PER_HOUR(
            "access.persons-per-hour",
            Kind.RATE,
            "200",
            "After how many persons opened in an hour an official is stopped; an alarm comes at half of it."),
    PERSONS_PER_DAY("access.persons-per-day", Kind.RATE, "600", "The same for a day."),
    OFFICIALS_PER_PERSON(
            "access.officials-per-person",
            Kind.RATE,
            "8",
            "How many officials may open one person within a day before there is an alarm."),
    PERSONS_PER_HOUR_IN_ALL(
            "access.persons-per-hour-in-all",
            Kind.RATE,
            "2000",
            "How many persons all officials together may open in an hour before there is an alarm."),
    PERSONS_PER_WEEK(
            "access.persons-per-week",
            Kind.RATE,
            "800",
            "Above how many persons in seven days an official is compared with the others of the office."),
    ALARM_ADDRESS("access.alarms-to", Kind.TEXT, "", "An e-mail address that is told of alarms. Blank: nobody is."),
    PROVIDER_ISSUER(
            "sign-in.provider-issuer",
            Kind.WEB_ADDRESS,
            "",
            "The identity provider at which officials may sign in (OpenID Connect). Blank: none."),
    PROVIDER_NAME("sign-in.provider-name", Kind.TEXT, "", "What people call it. Blank: its address."),
    PROVIDER_CLIENT("sign-in.provider-client-id", Kind.TEXT, "", "The name by which it knows Regjistri."),
    PROVIDER_SECRET(
            "sign-in.provider-secret-file",
            Kind.PATH,
            "{secrets}/sign-in-provider",
            "The file with the secret by which it knows Regjistri."),
    PROVIDER_CLAIM("sign-in.provider-claim", Kind.TEXT, "sub", "Which claim of its token names the official; text."),
    PROVIDER_CONTEXTS(
            "sign-in.provider-acr",
            Kind.TEXT,
            "",
            "Values of acr of which its token must say one, separated by commas. Blank: amr is asked."),
    PROVIDER_METHODS(
            "sign-in.provider-amr",
            Kind.TEXT,
            "mfa",
            "Values of amr of which its token must say one, separated by commas."),
    PROVIDER_ONE_FACTOR(
            "sign-in.provider-one-factor",
            Kind.FLAG,
            "false",
            "Whether a token that says nothing of a second factor is good enough."),
    PERSONAL_NUMBER_KEY(
            "personalnumber.key-file",
            Kind.PATH,
            "{secrets}/personalnumber.key",
            "The key of the order in which numbers are given out."),
    DOCUMENT_TEMPLATES(
            "documents.templates-folder",
            Kind.PATH,
            "",
            "Templates of papers that come before the shipped ones. Blank: the shipped ones only."),
    CHECKS_PER_MINUTE(
            "verification.checks-per-minute",
            Kind.RATE,
            "60",
            "How many documents one network address may check; an unknown code counts as six, a file as three."),
    CHECKS_PER_MINUTE_IN_ALL(
            "verification.checks-per-minute-in-all", Kind.RATE, "6000", "How many documents all together may check."),
    SEAL_CERTIFICATES(
            "seal.certificates-folder",
            Kind.PATH,
            "{data}/seal",
            "Root, seal certificates and revocation lists: all public."),
    SEAL_KEYSTORE(
            "seal.keystore-file",
            Kind.PATH,
            "{secrets}/seal.p12",
            "The seal's key, PKCS#12. Not used where a PKCS#11 module is named."),
    SEAL_PASSWORD(
            "seal.password-file",
            Kind.PATH,
            "{secrets}/seal-password",
            "The file with the passphrase of both PKCS#12 files of the seal."),
    SEAL_PKCS11_LIBRARY(
            "seal.pkcs11-library",
            Kind.PATH,
            "",
            "The PKCS#11 module whose token holds the seal's key. Blank: the PKCS#12 file."),
    SEAL_PKCS11_SLOT(
            "seal.pkcs11-slot", Kind.SLOT, "", "The id of the token's slot, such as 0x6ba8ff1e. Blank: the first."),
    SEAL_PKCS11_PIN("seal.pkcs11-pin-file", Kind.PATH, "{secrets}/seal-pin", "The file with the token's PIN."),
    SEAL_LEVEL(
            "seal.level",
            Kind.SEAL_LEVEL,
            "B-T",
            "The PAdES level of sealed files: B-T, or LTA with all proofs for later inside."),
    SEAL_TSA_URL(
            "seal.tsa-url",
            Kind.WEB_ADDRESS,
            "",
            "A time-stamp authority, RFC 3161. Blank: a unit inside the process, for trying out."),
    SEAL_TIME_STAMP_KEYSTORE(
            "seal.timestamp-keystore-file",
            Kind.PATH,
            "{secrets}/timestamp.p12",
            "The key of the time-stamp unit inside the process, PKCS#12."),
    SEAL_DAYS_NOTICE(
            "seal.days-notice",
            Kind.COUNT,
            "30",
            "How many days before a certificate of the seal ends health begins to say so."),
    SCANS_FOLDER("scans.folder", Kind.PATH, "{data}/objects", "Where scans are kept, encrypted."),
    SCANS_KEY("scans.key-file", Kind.PATH, "{secrets}/scans-key.json", "The key that encrypts scans."),
    SCANS_MEGABYTES("scans.megabytes", Kind.COUNT, "10", "How large a file that is handed in may be."),
    NOTICES_EMAIL("notices.email", Kind.EMAIL_WAY, "file", "How e-mail leaves: smtp, or file for trying out."),
    NOTICES_SMS("notices.sms", Kind.SMS_WAY, "file", "How SMS leave: http, or file for trying out."),
    NOTICES_FOLDER("notices.folder", Kind.PATH, "{data}/outbox", "Where messages are written that leave as files."),
    NOTICES_TRIES("notices.tries", Kind.COUNT, "12", "After how many tries, a day or so, a message is given up."),
    NOTICES_FROM("notices.from", Kind.TEXT, "no-reply@localhost", "The address that e-mail comes from."),
    SMTP_HOST("notices.smtp-host", Kind.TEXT, "localhost", "The server that takes e-mail."),
    SMTP_PORT("notices.smtp-port", Kind.PORT, "587", "Its port."),
    SMTP_SECURITY(
            "notices.smtp-security",
            Kind.MAIL_SECURITY,
            "starttls",
            "starttls or tls; none only for a server on this machine."),
    SMTP_USER("notices.smtp-user", Kind.TEXT, "", "Who signs in there. Blank: nobody does."),
    SMTP_PASSWORD(
            "notices.smtp-password-file",
            Kind.PATH,
            "{secrets}/smtp-password",
            "The file with the password of notices.smtp-user."),
    SMS_ADDRESS("notices.sms-address", Kind.WEB_ADDRESS, "", "Where an SMS is sent to as JSON, by POST."),
    SMS_TOKEN(
            "notices.sms-token-file",
            Kind.PATH,
            "{secrets}/sms-token",
            "The file with the bearer token for notices.sms-address."),
    DEMO("demo", Kind.FLAG, "false", "Made-up people and officials, and a line on every page that says so."),
    LOG_FORMAT(
            "log.format", Kind.LOG_FORMAT, "json", "How log lines are written to stdout: for programs or for people.");

    private static final String PREFIX = "regjistri.";

    private final String key;
    private final Kind kind;
    private final String byDefault;
    private final String description;

    Setting(String key, Kind kind, String byDefault, String description) {
        this.key = PREFIX + key;
        this.kind = kind;
        this.byDefault = byDefault;
        this.description = description;
    }

    /// As it stands in the file, such as `regjistri.http.port`.
    public String key() {
        return key;
    }

    /// As it stands in the environment, such as `REGJISTRI_HTTP_PORT`.
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public Kind kind() {
        return kind;
    }

    public String byDefault() {
        return byDefault;
    }

    public String description() {
        return description;
    }

    /// A secret never stands in a setting, except in an address that somebody pasted with its password.
    public String masked(String value) {
        return value.replaceAll("(?i)(password=)[^&]*", "$1****").replaceAll("//[^/@:]*:[^/@]*@", "//****@");
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(s -> s.variable().equals(variable))
                .findFirst();
    }
}
