package org.regjistri.access.officials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.NewCredentials;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;

/// What an appointment and a role must be like.
final class OfficialRules {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final int PASSWORD_SHORTEST = 12;
    private static final int PASSWORD_LONGEST = 128;
    private static final int REASON_LONGEST = 500;
    private static final int SUBJECT_LONGEST = 255;

    private OfficialRules() {}

    /// @param office null where the territory does not know it
    /// @param credentials null where they are made later
    static List<Problem> appointing(
            NewOfficial official, @Nullable Office office, @Nullable NewCredentials credentials) {
        List<Problem> problems = new ArrayList<>();
        if (!USER_NAME.matcher(official.userName()).matches()) {
            problems.add(Problem.of(AccessProblem.USER_NAME_FORM, "userName"));
        }
        if (official.displayName().isBlank()) {
            problems.add(Problem.of(AccessProblem.DISPLAY_NAME_MISSING, "displayName"));
        }
        if (office == null) {
            problems.add(Problem.of(AccessProblem.OFFICE_UNKNOWN, "office"));
        }
        if (credentials != null) {
            problems.addAll(credentials(credentials));
        }
        for (Role role : official.roles()) {
            if (office != null && !RolePlaces.isAt(role, office.kind())) {
                problems.add(Problem.of(AccessProblem.ROLE_NOT_AT_OFFICE, "roles"));
            }
        }
        problems.addAll(reason(official.reason()));
        return problems;
    }

    static List<Problem> credentials(NewCredentials credentials) {
        int length = credentials.password().length();
        return length < PASSWORD_SHORTEST || length > PASSWORD_LONGEST
                ? List.of(Problem.of(AccessProblem.PASSWORD_LENGTH, "password", PASSWORD_SHORTEST, PASSWORD_LONGEST))
                : List.of();
    }

    /// @param isOneself the actor is the official
    static List<Problem> granting(OfficialRecord official, boolean isOneself, Role role, Office office) {
        List<Problem> problems = new ArrayList<>();
        if (isOneself) {
            problems.add(Problem.of(AccessProblem.ROLE_TO_ONESELF, null));
        }
        if (!RolePlaces.isAt(role, office.kind())) {
            problems.add(Problem.of(AccessProblem.ROLE_NOT_AT_OFFICE, "role"));
        }
        if (official.roles().contains(role)) {
            problems.add(Problem.of(AccessProblem.ROLE_HELD, "role"));
        }
        return problems;
    }

    static boolean isSubject(String subject) {
        return !subject.isBlank() && subject.length() <= SUBJECT_LONGEST;
    }

    static List<Problem> reason(String reason) {
        return reason.isBlank() || reason.length() > REASON_LONGEST
                ? List.of(Problem.of(AccessProblem.REASON_MISSING, "reason"))
                : List.of();
    }
}
