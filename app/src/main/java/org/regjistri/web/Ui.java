package org.regjistri.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.law.Problem;

/// What every template has in hand: the visitor's language and all that is written in it, addresses, and who is
/// looking.
///
/// A handler may take it as an argument.
public interface Ui {

    /// The text of a key in the visitor's language. Dates, moments and [Multilingual] among the arguments are put into
    /// it too.
    String text(String key, Object... arguments);

    Language language();

    /// For the `lang` attribute. Example: `sr-Latn`.
    default String lang() {
        return language().tag();
    }

    /// The address of a path in the visitor's language. Example: `/sq/births/new` for `/births/new`.
    String href(String path);

    /// The address of a file that the application brings along. Example: `/assets/3f2a…/app.css` for `app.css`.
    String asset(String file);

    default String in(Multilingual name) {
        return name.in(language());
    }

    /// The other official name of the same thing; null where it reads the same. Shown lighter beside the first.
    default @Nullable String otherIn(Multilingual name) {
        String first = in(name);
        if (!name.sq().equals(first)) {
            return name.sq();
        }
        return name.srLatn().equals(first) ? null : name.srLatn();
    }

    /// Example: `22.11.2026`, in English `22 November 2026`.
    String date(LocalDate date);

    /// As [#date(LocalDate)], with as much as is known of it. Example: `11.1953`, in English `November 1953`.
    String date(CivilDate date);

    /// In the time of Kosovo. Example: `22.11.2026, 14:05`.
    String moment(Instant moment);

    /// As papers say it too. Example: `1,00 €`, in English `€1.00`.
    default String euro(int cents) {
        String amount = BigDecimal.valueOf(cents, 2).toPlainString();
        return language() == Language.EN ? "€" + amount : amount.replace('.', ',') + " €";
    }

    /// What is refused, and how to mend it.
    String problem(Problem problem);

    /// Whom the page is for; empty where nobody has signed in.
    Optional<Visitor> visitor();

    /// The name of the visitor's office; empty where nobody has signed in.
    Optional<String> office();

    /// The menu: what the visitor's rights allow.
    List<NavigationItem> navigation();

    /// True where the page belongs to this line of the menu.
    boolean isHere(NavigationItem item);

    /// The same page in the other languages.
    List<Translation> translations();

    /// @param current true for the language of this page
    record Translation(Language language, String address, boolean current) {}

    /// Where the page's form is sent to be drawn again in another language.
    ///
    /// @param action the path that the form posts to, without the language
    String redraw(Translation translation, String action);

    /// For `aria-describedby` of a field: its hint and its error, as far as there are any; null where there are none.
    default @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        if (hint == null) {
            return error == null ? null : id + "-error";
        }
        return error == null ? id + "-hint" : id + "-hint " + id + "-error";
    }

    /// The hidden field that proves that a form was made by us; empty where no proof is wanted.
    Optional<HiddenField> proof();

    record HiddenField(String name, String value) {}

    /// True where the data is made up and nothing has legal effect.
    boolean isDemo();

    String version();
}
