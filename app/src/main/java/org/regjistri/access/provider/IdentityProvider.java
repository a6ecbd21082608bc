package org.regjistri.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.signin.ProviderSettings;
import org.regjistri.law.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The provider that the operator named: where people are sent, and what it says of who comes back.
@Component
class IdentityProvider {
    static final String ANSWER_PATH = "/sign-in/provider/answer";
    private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);
    /// Signatures by a key of the provider. What is not here, "none" first of all, is refused.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int KEYS_LARGEST = 100_000;
    private final ProviderSettings settings;
    private final URI answerAddress;
    private final LegalTime time;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Discovered discovered;

    IdentityProvider(ProviderSettings settings, @Value("${regjistri.public-url}") String publicUrl, LegalTime time) {
        this.settings = settings;
        this.answerAddress = URI.create(publicUrl + ANSWER_PATH);
        this.time = time;
    }

    private record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    /// Where to send somebody; empty where the provider does not answer.
    Optional<URI> authorization(Journey journey) {
        return discovered()
                .map(provider -> request(provider.metadata(), journey).toURI());
    }

    private AuthenticationRequest request(OIDCProviderMetadata metadata, Journey journey) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(settings.clientId()), answerAddress)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256);
        if (!settings.contexts().isEmpty()) {
            request.acrValues(
                    settings.contexts().stream().sorted().map(ACR::new).toList());
        }
        return request.build();
    }

    /// Who came back with this code.
    ProviderAnswer redeem(String code, Journey journey) {
        Optional<Discovered> provider = discovered();
        if (provider.isEmpty()) {
            return new ProviderAnswer.Away();
        }
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(
                    tokenRequest(provider.get().metadata(), code, journey).send());
            if (!(response instanceof OIDCTokenResponse good)) {
                return new ProviderAnswer.Refused();
            }
            JWT token = good.getOIDCTokens().getIDToken();
            return judge(processor(provider.get(), journey).process(token, null));
        } catch (KeySourceException | IOException e) {
            return away(e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            log.warn(
                    "An answer of the identity provider was refused: {}",
                    e.getClass().getSimpleName());
            return new ProviderAnswer.Refused();
        }
    }

    private HTTPRequest tokenRequest(OIDCProviderMetadata metadata, String code, Journey journey) throws IOException {
        String secret = Files.readString(Path.of(settings.secretFile())).strip();
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(secret)),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), answerAddress, new CodeVerifier(journey.verifier())))
                .build()
                .toHTTPRequest();
        limit(request);
        return request;
    }

    private DefaultJWTProcessor<SecurityContext> processor(Discovered provider, Journey journey) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(new IdTokenVerifier(settings, journey.nonce(), time.now()));
        return processor;
    }

    private ProviderAnswer judge(JWTClaimsSet claims) {
        if (!(claims.getClaim(settings.claim()) instanceof String subject) || subject.isBlank()) {
            return new ProviderAnswer.Refused();
        }
        return hasFactors(claims) ? new ProviderAnswer.Known(subject) : new ProviderAnswer.TooFewFactors();
    }

    private boolean hasFactors(JWTClaimsSet claims) {
        if (!settings.contexts().isEmpty()) {
            return claims.getClaim("acr") instanceof String context
                    && settings.contexts().contains(context);
        }
        List<?> used = claims.getClaim("amr") instanceof List<?> methods ? methods : List.of();
        return settings.oneFactor() || !Collections.disjoint(used, settings.methods());
    }

    /// Asked for at most once an hour; a failure is not kept. Whoever comes while somebody asks waits no longer than
    /// one who asks.
    private Optional<Discovered> discovered() {
        try {
            if (!asking.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            Discovered known = discovered;
            return known != null && time.now().isBefore(known.at().plus(KEPT)) ? Optional.of(known) : discover();
        } finally {
            asking.unlock();
        }
    }

    private Optional<Discovered> discover() {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), IdentityProvider::limit);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), new StraightRetriever())
                    .build();
            Discovered found = new Discovered(metadata, keys, time.now());
            discovered = found;
            return Optional.of(found);
        } catch (GeneralException | IOException e) {
            var _ = away(e);
            return Optional.empty();
        }
    }

    private static void limit(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
    }

    /// Follows nobody elsewhere.
    private static final class StraightRetriever extends DefaultResourceRetriever {
        StraightRetriever() {
            super(PATIENCE_MILLIS, PATIENCE_MILLIS, KEYS_LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }

    private static ProviderAnswer away(Exception e) {
        log.error("The identity provider cannot be asked: {}", e.getClass().getSimpleName());
        return new ProviderAnswer.Away();
    }
}
