package org.regjistri.civilstatus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.ActorRef;

/// Knows a part of what happened to an act: to its draft, to the act itself, to documents and notes that rest on it.
/// Every bean of this kind tells its part; the act's story is all of them in the order of time.
public interface StoryTeller {

    /// What this part knows, in any order. It names officials and things, never a person of the act.
    List<Event> tell(Act act);

    /// An argument that is a message itself. Example: the name of a kind of document.
    record Word(String key) {}

    /// One sentence of the story.
    ///
    /// @param by who did it: the first argument of the sentence
    /// @param key of the sentence in the message files
    /// @param arguments after the name of who did it: texts, dates, moments, places, and [Word]
    /// @param words that somebody wrote with it, such as a reason; empty for none
    /// @param path of the thing it tells of, without the language; null where there is nothing to open
    record Event(
            Instant at,
            ActorRef by,
            String key,
            List<Object> arguments,
            String words,
            @Nullable String path) {

        public static Event of(Instant at, ActorRef by, String key, Object... arguments) {
            return new Event(at, by, key, List.of(arguments), "", null);
        }

        public Event withWords(String other) {
            return new Event(at, by, key, arguments, other, path);
        }

        public Event withPath(@Nullable String other) {
            return new Event(at, by, key, arguments, words, other);
        }
    }
}
