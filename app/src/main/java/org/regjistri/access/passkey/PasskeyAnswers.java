package org.regjistri.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Reads and judges what an authenticator answered. Good is what was made for our address, for this challenge, by
/// somebody who was there and unlocked the device (user presence and verification).
@Component
class PasskeyAnswers {
    private static final int LONGEST = 20_000;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final String origin;
    private final String host;

    PasskeyAnswers(@Value("${regjistri.public-url}") String publicUrl) {
        URI address = URI.create(publicUrl);
        this.host = address.getHost();
        this.origin = address.getScheme() + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier identifier) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, identifier);
    }

    /// What a new passkey is known by.
    ///
    /// @param attested model, credential id and public key, as WebAuthn puts them together
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Fresh(byte[] credentialId, byte[] attested, long signatures) {}

    /// @param json as `PublicKeyCredential.toJSON` writes it; empty where it is nothing of the kind
    Optional<RegistrationData> readRegistration(String json) {
        return attempt(json, () -> manager.parseRegistrationResponseJSON(json))
                .filter(data -> data.getCollectedClientData() != null && data.getAttestationObject() != null);
    }

    /// What a passkey answered when asked to sign in, unjudged.
    ///
    /// @param handle whom the device takes its owner for
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Signed(byte[] credentialId, byte[] handle, byte[] challenge, AuthenticationData data) {}

    /// @param json as `PublicKeyCredential.toJSON` writes it; empty where it is nothing of the kind
    Optional<Signed> readSignIn(String json) {
        return attempt(json, () -> signed(manager.parseAuthenticationResponseJSON(json)));
    }

    @SuppressWarnings("NullAway") // their annotations speak of the bytes, not of the arrays
    private static @Nullable Signed signed(AuthenticationData data) {
        byte[] credentialId = data.getCredentialId();
        byte[] handle = data.getUserHandle();
        CollectedClientData client = data.getCollectedClientData();
        return credentialId == null || handle == null || client == null || data.getAuthenticatorData() == null
                ? null
                : new Signed(credentialId, handle, client.getChallenge().getValue(), data);
    }

    /// Empty where the answer is not good.
    Optional<Fresh> judge(RegistrationData answer, byte[] challenge) {
        return attempt(
                        "",
                        () -> manager.verify(
                                answer, new RegistrationParameters(server(challenge), ALGORITHMS, true, true)))
                .flatMap(good -> Optional.ofNullable(good.getAttestationObject()))
                .flatMap(object -> fresh(object.getAuthenticatorData()));
    }

    private Optional<Fresh> fresh(AuthenticatorData<?> data) {
        AttestedCredentialData credential = data.getAttestedCredentialData();
        return credential == null
                ? Optional.empty()
                : Optional.of(
                        new Fresh(credential.getCredentialId(), attested.convert(credential), data.getSignCount()));
    }

    /// The new count of signatures; empty where the answer is not good, or where the count did not grow: then there
    /// are two of a key that should be one.
    ///
    /// @param kept as [Fresh#attested()]
    Optional<Long> judge(AuthenticationData answer, byte[] kept, long signatures, byte[] challenge) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                signatures,
                attested.convert(kept),
                null,
                null,
                null,
                null);
        return attempt(
                        "",
                        () -> manager.verify(
                                answer, new AuthenticationParameters(server(challenge), record, null, true, true)))
                .flatMap(good -> Optional.ofNullable(good.getAuthenticatorData()))
                .map(AuthenticatorData::getSignCount);
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(origin))
                .rpId(host)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> Optional<T> attempt(String json, Supplier<@Nullable T> work) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(work.get());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException _) {
            // The library takes what it is sent for complete JSON: what is none ends in the second of these, a part
            // that is missing in the last.
            return Optional.empty();
        }
    }
}
