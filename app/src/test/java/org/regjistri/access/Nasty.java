package org.regjistri.access;

import java.math.BigDecimal;
import java.util.List;

/// Values that have broken other programs.
final class Nasty {
    private static final String NEARLY_A_MEGABYTE = "ë".repeat(480_000);
    private static final String MORE_THAN_A_MEGABYTE = "x".repeat(1_100_000);

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ëngjëll Çela",
            "Željko Đurić",
            "Жељко Љубић",
            "e\u0308\u0308\u0308",
            "\u202eabc\u202c",
            "\u200f\u200b\ufeff",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\udc76",
            "\u0085\u2028\ufffe",
            "\r\nX: y",
            "'; DROP TABLE persons.person; --",
            "%_\\",
            "{{7*7}}${7*7}#{7*7}",
            "<b>&amp;</b>",
            "../../../../etc/passwd",
            "null",
            "true",
            "-1",
            "1e400",
            "1234567892",
            "12345678901234567890",
            "*/*;q=9,,;=",
            "sq-XK-x-" + "a".repeat(200),
            "x".repeat(301),
            "Ž".repeat(10_000),
            NEARLY_A_MEGABYTE,
            MORE_THAN_A_MEGABYTE);

    static final List<String> DATES = List.of(
            "2026-04-31",
            "31.04.2026",
            "1899-01-01",
            "0000-00-00",
            "0000-01-01",
            "-0001-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2023-02-29",
            "2026-11",
            "2026",
            "2026-1-1",
            "２０２６-01-01",
            "-4713-01-01",
            "+294277-01-01",
            "+5874898-01-01");

    static final List<String> MOMENTS = List.of(
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "+294277-01-01T00:00:00Z",
            "-4714-01-01T00:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T12:00:00+25:00",
            "2026-11-22",
            "1899-12-31T23:59:60Z",
            "0000-01-01T00:00:00Z");

    static final List<BigDecimal> NUMBERS = List.of(
            new BigDecimal("0"),
            new BigDecimal("-1"),
            new BigDecimal("2147483648"),
            new BigDecimal("-9223372036854775809"),
            new BigDecimal("99999999999999999999999999999999"),
            new BigDecimal("0.1"),
            new BigDecimal("1E+400"),
            new BigDecimal("1E-400"));

    private Nasty() {}
}
