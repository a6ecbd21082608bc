package org.regjistri.law;

import java.util.regex.Pattern;

/// The short id of an article. Example: `AI-06-2016:4.1.1` is AI (MIA) 06/2016, Article 4, paragraph 1, sub-paragraph
/// 1.1.
public record ArticleId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{2,24}:[0-9a-z.]{1,16}");

    public ArticleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an article id: " + value);
        }
    }

    public static ArticleId of(String value) {
        return new ArticleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
