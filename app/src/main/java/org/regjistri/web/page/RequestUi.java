package org.regjistri.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.law.Problem;
import org.regjistri.web.Form;
import org.regjistri.web.Messages;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Ui;
import org.regjistri.web.Visitor;

/// @param proofWhenAsked asked for only where a form is drawn, because asking may begin a session
record RequestUi(
        Messages messages,
        Assets assets,
        Language language,
        Address address,
        Optional<Visitor> visitor,
        Optional<String> office,
        List<NavigationItem> navigation,
        Supplier<Optional<HiddenField>> proofWhenAsked,
        UiOfRequest.Edition edition)
        implements Ui {

    /// @param base what stands before the language, mostly nothing
    /// @param path after the language
    /// @param query with its question mark, or empty
    record Address(String base, String path, String query) {}

    @Override
    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    @Override
    public String href(String path) {
        return href(language, path);
    }

    private String href(Language other, String path) {
        return address.base() + "/" + other.path() + path;
    }

    @Override
    public String asset(String file) {
        return address.base() + assets.address(file);
    }

    @Override
    public String date(LocalDate date) {
        return messages.date(language, date);
    }

    @Override
    public String date(CivilDate date) {
        return messages.date(language, date);
    }

    @Override
    public String moment(Instant moment) {
        return messages.moment(language, moment);
    }

    @Override
    public String problem(Problem problem) {
        return messages.problem(language, problem);
    }

    @Override
    public boolean isHere(NavigationItem item) {
        return navigation.stream()
                .filter(candidate -> covers(candidate.path()))
                .reduce((first, second) -> second.path().length() > first.path().length() ? second : first)
                .filter(item::equals)
                .isPresent();
    }

    private boolean covers(String path) {
        String here = address.path();
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }

    @Override
    public List<Translation> translations() {
        return Arrays.stream(Language.values())
                .map(other -> new Translation(other, href(other, address.path()) + address.query(), other == language))
                .toList();
    }

    @Override
    public String redraw(Translation translation, String action) {
        return href(translation.language(), action) + (action.contains("?") ? "&" : "?") + Form.REDRAW;
    }

    @Override
    public Optional<HiddenField> proof() {
        return proofWhenAsked.get();
    }

    @Override
    public boolean isDemo() {
        return edition.demo();
    }

    @Override
    public String version() {
        return edition.version();
    }
}
