package org.regjistri.access;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;

/// What an official will sign in with.
///
/// @param password at least 12 characters
public record NewCredentials(String password, TotpSecret totp) {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    /// Twenty signs in groups of four, none taken for another: about 99 bits.
    ///
    /// @param random must be fit for secrets
    public static String password(RandomGenerator random) {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group(random)).collect(Collectors.joining("-"));
    }

    private static String group(RandomGenerator random) {
        return random.ints(GROUP_LENGTH, 0, SIGNS.length())
                .mapToObj(index -> String.valueOf(SIGNS.charAt(index)))
                .collect(Collectors.joining());
    }

    /// One object, to be handed over.
    public String json(String userName) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("userName", userName)
                .put("password", password)
                .put("totpSecret", totp.base32())
                .toString();
    }

    /// Neither of the secrets: this may end in a log.
    @Override
    public String toString() {
        return "NewCredentials[…]";
    }
}
