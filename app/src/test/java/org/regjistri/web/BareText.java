package org.regjistri.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a template says by itself, past the messages: text between tags, and in attributes that are read.
final class BareText {
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:placeholder|title|alt|aria-label|label|hint|legend)\\s*=\\s*\"([^\"$]*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private BareText() {}

    static List<String> in(String template) {
        String rest = withoutCode(COMMENT.matcher(template).replaceAll(""));
        List<String> found = new ArrayList<>();
        for (String text : rest.replaceAll("<!?/?[a-zA-Z][^<>]*>", "\u0000").split("[\u0000\n]", -1)) {
            if (LETTER.matcher(text.replaceAll("&[a-z]+;", "")).find()) {
                found.add(text.strip());
            }
        }
        Matcher spoken = SPOKEN.matcher(rest);
        while (spoken.find()) {
            if (LETTER.matcher(spoken.group(1)).find()) {
                found.add(spoken.group(1));
            }
        }
        return found;
    }

    /// Takes away everything that is code: `${…}`, `!{…}`, and lines and calls that begin with `@`. Content blocks in
    /// backquotes are text again.
    private static String withoutCode(String template) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < template.length()) {
            char c = template.charAt(i);
            boolean expression = (c == '$' || c == '!') && template.startsWith("{", i + 1);
            if (expression) {
                i = closing(template, i + 1, '{', '}', text) + 1;
            } else if (c == '@' && template.startsWith("@`", i)) {
                i += 2;
            } else if (c == '`') {
                i++;
            } else if (c == '@') {
                i = afterDirective(template, i, text);
            } else {
                text.append(c);
                i++;
            }
        }
        return text.toString();
    }

    private static int afterDirective(String template, int at, StringBuilder text) {
        int i = at + 1;
        while (i < template.length() && (Character.isLetterOrDigit(template.charAt(i)) || template.charAt(i) == '.')) {
            i++;
        }
        String word = template.substring(at + 1, i);
        if (word.equals("param") || word.equals("import")) {
            int end = template.indexOf('\n', i);
            return end < 0 ? template.length() : end;
        }
        return i < template.length() && template.charAt(i) == '(' ? closing(template, i, '(', ')', text) + 1 : i;
    }

    /// The place of the sign that closes what opens here. Text in content blocks on the way is kept.
    private static int closing(String template, int open, char opens, char closes, StringBuilder text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '"' && template.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '@' && template.startsWith("@`", i)) {
                int end = endOfContent(template, i + 2);
                text.append(withoutCode(template.substring(i + 2, end)));
                i = end;
            } else if (!quoted && c == opens) {
                depth++;
            } else if (!quoted && c == closes && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "Never closed: " + template.substring(open, Math.min(open + 40, template.length())));
    }

    private static int endOfContent(String template, int start) {
        int depth = 1;
        for (int i = start; i < template.length(); i++) {
            if (template.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (template.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A content block is never closed");
    }
}
