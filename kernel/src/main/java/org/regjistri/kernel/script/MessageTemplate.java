package org.regjistri.kernel.script;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Walks once through a message and writes its prose in Cyrillic. Never refuses: of a message with an
/// open brace the rest stays as it is.
final class MessageTemplate {
    private static final String LEFT_ALONE = "&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x[0-9A-Fa-f]+);"
            + "|(?:https?://|www\\.)[^\\s<>{}]+"
            + "|[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}"
            + "|(?<![\\p{L}\\d])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![\\p{L}\\d])";
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!][^<>]*>");
    private static final Pattern OF_FORMS = Pattern.compile("\\{\\s*\\w+\\s*,\\s*(?:plural|select|selectordinal)\\s*,");

    private final String template;
    private final Pattern leftAlone;
    private final StringBuilder written = new StringBuilder();
    private int at;

    MessageTemplate(String template, Set<String> untouched) {
        this.template = template;
        this.leftAlone = untouched.isEmpty() ? Pattern.compile(LEFT_ALONE) : leftAlone(untouched);
    }

    String inCyrillic() {
        while (at < template.length()) {
            prose();
            if (at < template.length()) {
                written.append(template.charAt(at));
                at++;
            }
        }
        return written.toString();
    }

    /// Up to the closing brace of the form that it stands in, or to the end of the message.
    private void prose() {
        int from = at;
        while (at < template.length() && template.charAt(at) != '}') {
            if (template.charAt(at) == '{') {
                writeProse(from);
                argument();
                from = at;
            } else if (endOfMarkup() > at) {
                writeProse(from);
                verbatim(endOfMarkup());
                from = at;
            } else {
                at++;
            }
        }
        writeProse(from);
    }

    private void argument() {
        Matcher forms = OF_FORMS.matcher(template).region(at, template.length());
        if (forms.lookingAt()) {
            verbatim(forms.end());
            forms();
        } else {
            verbatim(endOfArgument());
        }
    }

    /// `one {…} few {…}`: the words before each brace are keywords, what is inside is prose.
    private void forms() {
        while (at < template.length()) {
            char c = template.charAt(at);
            written.append(c);
            at++;
            if (c == '}') {
                return;
            }
            if (c == '{') {
                prose();
                verbatim(Math.min(at + 1, template.length()));
            }
        }
    }

    private int endOfArgument() {
        int depth = 0;
        for (int i = at; i < template.length(); i++) {
            char c = template.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return template.length();
    }

    /// The end of the tag or the quoted text that begins here; here itself where none does. An
    /// apostrophe before a brace quotes: `'{'` prints a brace.
    private int endOfMarkup() {
        if (template.startsWith("'{", at) || template.startsWith("'}", at)) {
            int end = template.indexOf('\'', at + 1);
            return end < 0 ? template.length() : end + 1;
        }
        Matcher tag = TAG.matcher(template).region(at, template.length());
        return template.charAt(at) == '<' && tag.lookingAt() ? tag.end() : at;
    }

    private void verbatim(int end) {
        written.append(template, at, end);
        at = end;
    }

    private void writeProse(int from) {
        String prose = template.substring(from, at);
        Matcher kept = leftAlone.matcher(prose);
        int done = 0;
        while (kept.find()) {
            written.append(SerbianScript.toCyrillic(prose.substring(done, kept.start())));
            written.append(kept.group());
            done = kept.end();
        }
        written.append(SerbianScript.toCyrillic(prose.substring(done)));
    }

    private static Pattern leftAlone(Set<String> untouched) {
        String words = untouched.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})"));
        return Pattern.compile(LEFT_ALONE + "|" + words);
    }
}
