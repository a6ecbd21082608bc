package org.regjistri.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// An identity provider that says what it is told to, also what no provider should.
final class FakeProvider {
    static final String CLIENT = "regjistri-test";
    static final String SECRET = "a secret of the tests that is long enough for a MAC";
    static final String ANSWER = "http://localhost:8080/sign-in/provider/answer";
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpServer server;
    private final RSAKey key = rsa("published");
    private final RSAKey otherKey = rsa("published");
    private final Map<String, Login> codes = new ConcurrentHashMap<>();

    /// What is wrong with a token.
    enum Fault {
        NONE,
        NONCE,
        AUDIENCE,
        SECOND_AUDIENCE,
        OTHER_PARTY,
        ISSUER,
        NO_SIGNATURE,
        SECRET_AS_KEY,
        KEY,
        EXPIRED,
        FROM_THE_FUTURE,
        NO_SUBJECT,
        NO_FACTOR
    }

    /// Somebody who signed in at the provider.
    record Login(String subject, String nonce, String challenge, Instant at, Fault fault) {}

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// The code with which somebody is sent back.
    String code(Login login) {
        String code = UUID.randomUUID().toString();
        codes.put(code, login);
        return code;
    }

    private String metadata() {
        return JSON.writeValueAsString(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    /// A code is good once, for whoever knows the secret and the verifier.
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Login login = codes.remove(form.getOrDefault("code", ""));
        boolean isClient = ("Basic " + Base64.getEncoder().encodeToString(basic()))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (login == null
                || !isClient
                || !ANSWER.equals(form.get("redirect_uri"))
                || !login.challenge().equals(s256(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "access_token",
                        "unused",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        idToken(login))));
    }

    private static byte[] basic() {
        return (CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private String idToken(Login login) {
        JWTClaimsSet claims = claims(login);
        try {
            return switch (login.fault()) {
                case NO_SIGNATURE -> new PlainJWT(claims).serialize();
                case SECRET_AS_KEY -> {
                    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SECRET));
                    yield token.serialize();
                }
                case KEY -> signed(claims, otherKey);
                default -> signed(claims, key);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private JWTClaimsSet claims(Login login) {
        Instant at = login.fault() == Fault.FROM_THE_FUTURE ? login.at().plus(Duration.ofMinutes(5)) : login.at();
        Instant end = login.fault() == Fault.EXPIRED ? at.minus(Duration.ofMinutes(2)) : at.plus(Duration.ofMinutes(5));
        var claims = new JWTClaimsSet.Builder()
                .issuer(login.fault() == Fault.ISSUER ? "https://other.example" : issuer())
                .audience(audience(login.fault()))
                .claim("nonce", login.fault() == Fault.NONCE ? "another" : login.nonce())
                .issueTime(Date.from(at))
                .expirationTime(Date.from(end));
        if (login.fault() == Fault.OTHER_PARTY) {
            claims.claim("azp", "somebody-else");
        }
        if (login.fault() != Fault.NO_SUBJECT) {
            claims.subject(login.subject());
        }
        if (login.fault() != Fault.NO_FACTOR) {
            claims.claim("amr", List.of("pwd", "mfa"));
        }
        return claims.build();
    }

    private static List<String> audience(Fault fault) {
        return switch (fault) {
            case AUDIENCE -> List.of("somebody-else");
            case SECOND_AUDIENCE -> List.of(CLIENT, "somebody-else");
            default -> List.of(CLIENT);
        };
    }

    static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fields of a form or of an address.
    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
