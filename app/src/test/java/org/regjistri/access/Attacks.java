package org.regjistri.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that are valid, nearly valid and not at all, made from the description of an operation and one valid
/// request for it. From one seed always the same.
final class Attacks {
    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/json; charset=none",
            "application/pdf",
            "a b",
            "/");
    private static final List<String> TOKENS =
            List.of("Bearer", "Bearer x", "Bearer " + "A".repeat(4_000), "Basic YTpi", "bearer \u00ff", "Digest", "''");
    private final Random random;
    private final JsonAttacks bodies;

    Attacks(Random random, ApiDescription description) {
        this.random = random;
        this.bodies = new JsonAttacks(random, description);
    }

    /// @param schema of the body; null where it is no JSON
    Attack next(Attack valid, @Nullable JsonNode schema) {
        Attack attack = valid;
        for (int i = 1 + random.nextInt(10) / 8; i > 0; i--) {
            attack = switch (random.nextInt(20)) {
                case 0 -> attack;
                case 1 -> attack.without("Authorization");
                case 2 -> attack.with("Authorization", any(TOKENS));
                case 3 -> attack.by(any(METHODS));
                case 4 ->
                    random.nextBoolean() ? attack.with("Content-Type", any(TYPES)) : attack.without("Content-Type");
                case 5 ->
                    random.nextInt(3) == 0
                            ? attack.with("Accept", "image/png")
                            : attack.with(
                                    "Accept-Language",
                                    any(Nasty.TEXTS.stream()
                                            .filter(Attacks::isHeader)
                                            .toList()));
                case 6 ->
                    random.nextBoolean()
                            ? attack.without("Idempotency-Key")
                            : attack.with(
                                    "Idempotency-Key",
                                    any(List.of(
                                            "1-1-1-1-1",
                                            "x",
                                            "00000000-0000-0000-0000-000000000000",
                                            "9".repeat(2_000))));
                case 7, 8 -> elsewhere(attack);
                case 9, 10 -> asked(attack);
                default -> schema == null ? bytes(attack) : json(attack, schema);
            };
        }
        return attack;
    }

    private static boolean isHeader(String text) {
        return text.length() < 4_000 && text.chars().allMatch(sign -> sign >= ' ' && sign < 127);
    }

    /// Another id, or what is none, in the address.
    private Attack elsewhere(Attack attack) {
        String other = random.nextInt(3) == 0 ? "00000000-0000-7000-8000-00000000000" + random.nextInt(10) : encoded();
        return attack.at(ID.matcher(attack.path()).replaceFirst(other.isEmpty() ? "%20" : other));
    }

    /// Other fields of the query.
    private Attack asked(Attack attack) {
        String path = attack.path();
        int query = path.indexOf('?');
        String bare = query < 0 ? path : path.substring(0, query);
        String more =
                any(List.of("ground", "validAt", "recordedAt", "unheardOf", "ground%5B%5D", "%00")) + "=" + encoded();
        return switch (random.nextInt(4)) {
            case 0 -> attack.at(bare);
            case 1 -> attack.at(bare + "?" + more);
            default -> attack.at(path + (query < 0 ? "?" : "&") + more);
        };
    }

    private String encoded() {
        String text = any(Stream.of(Nasty.TEXTS, Nasty.DATES, Nasty.MOMENTS)
                .flatMap(List::stream)
                .filter(each -> each.length() < 2_000)
                .toList());
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Attack json(Attack attack, JsonNode schema) {
        String text = new String(attack.body(), StandardCharsets.UTF_8);
        JsonNode body = random.nextInt(3) == 0 || text.isEmpty() ? bodies.like(schema) : readable(text, schema);
        for (int i = random.nextInt(3); i >= 0; i--) {
            body = bodies.bent(body);
        }
        String json = (random.nextBoolean() ? PLAIN : ESCAPED).writeValueAsString(body);
        return switch (random.nextInt(14)) {
            case 0 -> attack.sending(json.substring(0, random.nextInt(json.length() + 1)));
            case 1 -> attack.sending(json.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1"));
            case 2 -> attack.sending(json.replaceFirst("\\{", "{\"deep\":" + "[".repeat(600) + "]".repeat(600) + ","));
            case 3 -> attack.sending(json + any(List.of("}", "{}", "\u0000", "//", ",")));
            case 4 ->
                attack.sending(json.getBytes(
                        any(List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE))));
            case 5 -> attack.sending("\ufeff" + json);
            default -> attack.sending(json);
        };
    }

    private JsonNode readable(String text, JsonNode schema) {
        try {
            return PLAIN.readTree(text);
        } catch (JacksonException _) {
            return bodies.like(schema);
        }
    }

    /// Some bytes of a file changed, cut off or doubled.
    private Attack bytes(Attack attack) {
        byte[] body = attack.body();
        if (body.length == 0) {
            return attack;
        }
        byte[] other = Arrays.copyOf(body, random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length);
        for (int i = random.nextInt(20); i > 0 && other.length > 0; i--) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return attack.sending(other);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
