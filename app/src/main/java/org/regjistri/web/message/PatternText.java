package org.regjistri.web.message;

import com.ibm.icu.text.MessagePattern;
import java.util.function.UnaryOperator;

/// The words of a message pattern, as against its syntax: arguments, plural keywords, markup and addresses stay as they
/// are.
final class PatternText {
    private PatternText() {}

    /// Changes the words of an ICU pattern and nothing else.
    static String change(String pattern, UnaryOperator<String> words) {
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder result = new StringBuilder();
        int from = 0;
        int written = 0;
        boolean inText = false;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            switch (part.getType()) {
                case MSG_START, ARG_LIMIT -> {
                    inText = true;
                    from = part.getLimit();
                }
                case MSG_LIMIT, ARG_START -> {
                    if (inText) {
                        result.append(pattern, written, from)
                                .append(words.apply(pattern.substring(from, part.getIndex())));
                        written = part.getIndex();
                    }
                    inText = false;
                }
                default -> {
                    // Syntax inside an argument, or a quote inside the text.
                }
            }
        }
        return result.append(pattern, written, pattern.length()).toString();
    }
}
