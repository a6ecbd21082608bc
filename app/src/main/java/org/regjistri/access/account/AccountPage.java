package org.regjistri.access.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Official;
import org.regjistri.access.passkey.Passkeys.Passkey;
import org.regjistri.access.signin.ApiTokens;
import org.regjistri.access.signin.OpenSession;
import org.regjistri.web.Form;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;

/// One's own account.
///
/// @param here the session that looks
/// @param registration what a new passkey needs; null where password and code were given too long ago
public record AccountPage(
        Official official,
        UUID here,
        List<OpenSession> sessions,
        List<ApiTokens.Open> tokens,
        List<Passkey> passkeys,
        @Nullable Registration registration,
        Form form) {

    /// @param handle of the official, in base64url
    /// @param known credential ids in base64url, with blanks between
    public record Registration(String challenge, String handle, String known) {}

    public List<Row> facts(Ui ui) {
        return List.of(
                Row.of(ui.text("access.officials.name"), official.displayName()),
                Row.ofCode(ui.text("access.officials.user-name"), official.userName()),
                Row.of(
                        ui.text("access.officials.roles"),
                        String.join(
                                ", ",
                                official.roles().stream()
                                        .sorted()
                                        .map(role -> ui.text("access.role." + role))
                                        .toList())));
    }

    public boolean isHere(OpenSession session) {
        return session.id().equals(here);
    }

    public String browser(OpenSession session, Ui ui) {
        return session.browser().isEmpty() ? ui.text("account.session.browser-unknown") : session.browser();
    }

    public List<Row> facts(OpenSession session, Ui ui) {
        return List.of(
                Row.of(
                        ui.text("account.session.since"),
                        ui.moment(session.signedIn().since())),
                Row.of(ui.text("account.session.last-seen"), ui.moment(session.lastSeen())),
                Row.of(
                        ui.text("account.session.way"),
                        ui.text("account.way." + session.signedIn().way())));
    }

    public List<Row> facts(Passkey passkey, Ui ui) {
        return List.of(
                Row.of(ui.text("account.passkey.registered"), ui.moment(passkey.registeredAt())),
                Row.of(
                        ui.text("account.passkey.last-used"),
                        passkey.lastUsedAt() == null
                                ? ui.text("account.passkey.never")
                                : ui.moment(passkey.lastUsedAt())));
    }
}
