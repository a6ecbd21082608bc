package org.regjistri.synth.output;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the tables of a package mean: for people as Markdown, for tools as a Frictionless Data Package.
final class DataDictionary {
    private final String title;
    private final String about;
    private final Set<Format> formats;
    private final List<WrittenTable> tables;

    DataDictionary(String title, String about, Set<Format> formats, List<WrittenTable> tables) {
        this.title = title;
        this.about = about;
        this.formats = formats;
        this.tables = tables;
    }

    String markdown() {
        String body = tables.stream().map(DataDictionary::section).collect(Collectors.joining());
        return "# " + title + "\n\n" + about + "\n\n" + """
                CSV is UTF-8 with LF and a header line, quoted where needed (RFC 4180); a cell with nothing in it is absent. Parquet
                holds the same rows in the same order. `datapackage.json` says all this for tools (Frictionless Data Package).

                `sha256sum -c checksums.txt` checks the CSV files. The sums are over the rows as CSV, header included, also where
                only Parquet was written: the same seed and scale give the same sums everywhere.
                """ + body;
    }

    private static String section(WrittenTable written) {
        Table table = written.table();
        String columns = table.columns().stream()
                .map(column -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                column.name(),
                                name(column.type()),
                                column.optional() ? "may be absent" : "",
                                column.meaning()))
                .collect(Collectors.joining());
        return "\n## %s\n\n%s. %s rows.\n\n| column | type | | meaning |\n| --- | --- | --- | --- |\n%s"
                .formatted(table.name(), table.meaning(), Long.toString(written.rows()), columns);
    }

    private static String name(Column.Type type) {
        return switch (type) {
            case INTEGER -> "integer";
            case TEXT -> "text";
            case DAY -> "date";
        };
    }

    String json() {
        return """
                {
                  "profile": "tabular-data-package",
                  "name": "synthetic-kosovo",
                  "title": %s,
                  "description": %s,
                  "resources": [
                %s
                  ]
                }
                """.formatted(
                        quoted(title),
                        quoted(about),
                        tables.stream()
                                .flatMap(this::resources)
                                .map(resource -> resource.indent(4).stripTrailing())
                                .collect(Collectors.joining(",\n")));
    }

    private Stream<String> resources(WrittenTable written) {
        return Stream.of(Format.values())
                .filter(formats::contains)
                .map(format -> format == Format.CSV ? csv(written) : parquet(written));
    }

    private static String csv(WrittenTable written) {
        return """
                {
                  "name": %s,
                  "path": %s,
                  "profile": "tabular-data-resource",
                  "description": %s,
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "dialect": {"lineTerminator": "\\n"},
                  "bytes": %s,
                  "hash": "sha256:%s",
                  %s
                }""".formatted(
                        quoted(resource(written)),
                        quoted(written.table().name() + Format.CSV.ending()),
                        quoted(written.table().meaning()),
                        Long.toString(written.csvBytes()),
                        written.sha256(),
                        schema(written.table()));
    }

    private static String parquet(WrittenTable written) {
        return """
                {
                  "name": %s,
                  "path": %s,
                  "description": %s,
                  "format": "parquet",
                  "mediatype": "application/vnd.apache.parquet",
                  %s
                }""".formatted(
                        quoted(resource(written) + "-parquet"),
                        quoted(written.table().name() + Format.PARQUET.ending()),
                        quoted(written.table().meaning()),
                        schema(written.table()));
    }

    /// Names of resources have no folders.
    private static String resource(WrittenTable written) {
        return written.table().name().replace('/', '-').replace('_', '-');
    }

    private static String schema(Table table) {
        return table.columns().stream()
                .map(DataDictionary::field)
                .collect(
                        Collectors.joining(",\n", "\"schema\": {\"missingValues\": [\"\"], \"fields\": [\n", "\n  ]}"));
    }

    private static String field(Column column) {
        String type = switch (column.type()) {
            case INTEGER -> "integer";
            case TEXT -> "string";
            case DAY -> "date";
        };
        return "    {\"name\": %s, \"type\": \"%s\", \"description\": %s, \"constraints\": {\"required\": %s}}"
                .formatted(quoted(column.name()), type, quoted(column.meaning()), !column.optional());
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .transform(escaped -> '"' + escaped + '"');
    }
}
