package org.regjistri.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How much each address may ask for, refilling evenly (a token bucket each). Kept in this process only; a start
/// forgets it.
public final class Allowance {
    private static final int ADDRESSES = 50_000;
    private static final int IPV6_NETWORK = 8;
    private final double full;
    private final Duration refill;
    private final int addresses;
    /// In the order of last use.
    private final Map<String, Level> levels = new LinkedHashMap<>();

    /// @param full what may be taken at once
    /// @param refill in what time an empty one is full again
    public Allowance(int full, Duration refill) {
        this(full, refill, ADDRESSES);
    }

    /// @param addresses how many are remembered at most; the one longest unused is forgotten first
    Allowance(int full, Duration refill, int addresses) {
        if (full < 1 || !refill.isPositive()) {
            throw new IllegalArgumentException("Nothing could ever be taken");
        }
        this.full = full;
        this.refill = refill;
        this.addresses = addresses;
    }

    private record Level(double left, Instant at) {}

    /// Takes one. Empty where that was granted, else nothing is taken, and this is when one will be there again.
    public synchronized Optional<Instant> take(String address, Instant now) {
        String key = network(address);
        double left = left(key, now);
        if (left < 1) {
            return Optional.of(now.plus(timeFor(1 - left)));
        }
        keep(key, left - 1, now);
        return Optional.empty();
    }

    /// Takes more afterwards, once it is known what a request cost; no deeper than one whole allowance in debt.
    public synchronized void charge(String address, int more, Instant now) {
        String key = network(address);
        keep(key, Math.max(left(key, now) - more, -full), now);
    }

    private double left(String key, Instant now) {
        Level level = levels.get(key);
        if (level == null) {
            return full;
        }
        Duration passed = Duration.between(level.at(), now);
        double refilled = passed.isNegative() ? 0 : full * passed.toMillis() / refill.toMillis();
        return Math.min(full, level.left() + refilled);
    }

    private void keep(String key, double left, Instant now) {
        levels.remove(key);
        levels.put(key, new Level(left, now));
        if (levels.size() > addresses) {
            Iterator<String> longestUnused = levels.keySet().iterator();
            longestUnused.next();
            longestUnused.remove();
        }
    }

    /// Rounded up to the second, as `Retry-After` counts.
    private Duration timeFor(double wanted) {
        double seconds = wanted / full * refill.toMillis() / 1000;
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }

    /// Whoever has one IPv6 address has all of its network.
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
