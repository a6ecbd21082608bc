package org.regjistri.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SQL and finds statements that name another room's schema.
///
/// @param tables what migrations make, each as `schema.name`
record SqlWalls(Set<String> tables) {
    /// From the lowest up. Foreign keys may point down.
    static final List<String> ORDER = List.of(
            "kernel",
            "territory",
            "law",
            "journal",
            "access",
            "documents",
            "scans",
            "notices",
            "persons",
            "personalnumber",
            "civilstatus");

    private static final Pattern JAVA_TOKEN = Pattern.compile(
            "\"\"\"(?<block>(?:\\\\.|(?!\"\"\")[^\\\\])*+)\"\"\"|\"(?<string>(?:\\\\.|[^\"\\\\\\n])*+)\"|'(?:\\\\.|[^'\\\\])'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern SQL_NOISE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\b(" + String.join("|", ORDER) + ")\\.(\\w+)");
    private static final Pattern REFERENCE =
            Pattern.compile("\\bREFERENCES\\s+(" + String.join("|", ORDER) + ")\\.\\w+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_KEYWORD = Pattern.compile(
            "\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ONLY|USING|COPY|CALL)\\s+(" + String.join("|", ORDER) + ")\\.\\w+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MADE = Pattern.compile(
            "\\bCREATE\\s+(?:UNLOGGED\\s+)?(?:OR\\s+REPLACE\\s+)?(?:MATERIALIZED\\s+)?(?:TABLE|VIEW|SEQUENCE|FUNCTION)\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+\\.\\w+)",
            Pattern.CASE_INSENSITIVE);

    static List<String> madeBy(String migration) {
        return MADE.matcher(SQL_NOISE.matcher(migration).replaceAll(" "))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /// What a Java source of a room names that isn't the room's.
    List<String> offencesOfJava(String room, String source) {
        var offences = new ArrayList<String>();
        Matcher token = JAVA_TOKEN.matcher(source);
        while (token.find()) {
            String text = token.group("block") != null ? token.group("block") : token.group("string");
            if (text != null) {
                offences.addAll(foreignNames(room, text));
            }
        }
        return offences;
    }

    /// What a migration of a room names that isn't the room's, but for foreign keys that point down.
    List<String> offencesOfMigration(String room, String sql) {
        String bare = SQL_NOISE.matcher(sql).replaceAll(" ");
        var offences = new ArrayList<String>();
        Matcher reference = REFERENCE.matcher(bare);
        while (reference.find()) {
            if (ORDER.indexOf(reference.group(1)) > ORDER.indexOf(room)) {
                offences.add(reference.group());
            }
        }
        Matcher name = NAME.matcher(REFERENCE.matcher(bare).replaceAll(" "));
        while (name.find()) {
            if (!name.group(1).equals(room)) {
                offences.add(name.group());
            }
        }
        return offences;
    }

    private List<String> foreignNames(String room, String text) {
        var offences = new ArrayList<String>();
        AFTER_KEYWORD
                .matcher(text)
                .results()
                .filter(found -> !found.group(1).equals(room))
                .forEach(found -> offences.add(found.group()));
        NAME.matcher(text)
                .results()
                .filter(found -> !found.group(1).equals(room) && tables.contains(found.group()))
                .forEach(found -> offences.add(found.group()));
        return offences;
    }
}
