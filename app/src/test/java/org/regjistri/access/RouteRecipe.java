package org.regjistri.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.TestOfficial;

/// How to make a valid request for a route, so that nothing but rights decides what comes back.
@FunctionalInterface
public interface RouteRecipe {

    Call call(Situation situation);

    /// @param official who will ask; empty for somebody who has not signed in
    /// @param office at which it is to be done: the official's own, or another of the same kind
    record Situation(Optional<TestOfficial> official, OfficeCode office) {}

    /// @param path with everything filled in; of a page without the language
    /// @param fields of a form; the form's token is added
    /// @param picture true where a file goes along
    /// @param json the body of a call of the API; null for none
    record Call(
            String path,
            Map<String, String> fields,
            @Nullable String json,
            boolean picture) {
        public static Call to(String path) {
            return new Call(path, Map.of(), null, false);
        }

        /// With a small picture in the field `file`, as a form for files sends it.
        public Call withPicture(Map<String, String> form) {
            return new Call(path, form, json, true);
        }

        public Call with(Map<String, String> form) {
            return new Call(path, form, json, picture);
        }

        public Call withJson(String body) {
            return new Call(path, fields, body, picture);
        }
    }
}
