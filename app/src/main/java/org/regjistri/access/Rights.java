package org.regjistri.access;

import static org.regjistri.access.Reach.ANY;
import static org.regjistri.access.Reach.NONE;
import static org.regjistri.access.Reach.OWN_OFFICE;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What each role may do, and how far: the one table. There is one central register, so acts and persons are read
/// nationally, each look with its ground and line; work is done for one's own office.
public final class Rights {
    private static final Map<Right, Map<Role, Reach>> TABLE = new EnumMap<>(Right.class);

    static {
        // right, then: registrar, head of office, consular official, central register official, auditor, administrator
        row(Right.REGISTER_BIRTH, OWN_OFFICE, OWN_OFFICE, OWN_OFFICE, NONE, NONE, NONE);
        row(Right.WORK_ON_DRAFT, OWN_OFFICE, OWN_OFFICE, OWN_OFFICE, NONE, NONE, NONE);
        row(Right.REVIEW_DRAFT, NONE, OWN_OFFICE, NONE, ANY, NONE, NONE);
        row(Right.PROPOSE_CORRECTION, OWN_OFFICE, OWN_OFFICE, OWN_OFFICE, NONE, NONE, NONE);
        row(Right.APPROVE_CORRECTION, NONE, OWN_OFFICE, NONE, ANY, NONE, NONE);
        row(Right.CLOSE_DAY, NONE, OWN_OFFICE, OWN_OFFICE, ANY, NONE, NONE);
        row(Right.READ_ACT, ANY, ANY, ANY, ANY, NONE, NONE);
        row(Right.READ_PERSON, ANY, ANY, ANY, ANY, NONE, NONE);
        row(Right.FIND_PERSON, ANY, ANY, ANY, ANY, NONE, NONE);
        row(Right.READ_OFFICE_WORK, OWN_OFFICE, OWN_OFFICE, OWN_OFFICE, ANY, NONE, NONE);
        row(Right.READ_JOURNAL, NONE, NONE, NONE, ANY, ANY, NONE);
        row(Right.READ_DISCLOSURES, NONE, OWN_OFFICE, NONE, NONE, ANY, NONE);
        row(Right.SHOW_LOOKS_TO_PERSON, ANY, ANY, ANY, ANY, NONE, NONE);
        row(Right.KEEP_COURT_ORDERS, NONE, NONE, NONE, ANY, NONE, NONE);
        row(Right.LIFT_STOP, NONE, OWN_OFFICE, NONE, NONE, NONE, NONE);
        row(Right.ISSUE_DOCUMENT, OWN_OFFICE, OWN_OFFICE, OWN_OFFICE, ANY, NONE, NONE);
        row(Right.READ_DOCUMENT, ANY, ANY, ANY, ANY, NONE, NONE);
        row(Right.REVOKE_DOCUMENT, NONE, OWN_OFFICE, NONE, ANY, NONE, NONE);
        row(Right.ADMINISTER_DOCUMENTS, NONE, NONE, NONE, ANY, NONE, NONE);
        row(Right.ADMINISTER_OFFICIALS, NONE, NONE, NONE, NONE, NONE, ANY);
        row(Right.KEEP_OWN_ACCOUNT, ANY, ANY, ANY, ANY, ANY, ANY);
    }

    private Rights() {}

    /// @throws IllegalStateException where the table does not speak of the right
    public static Reach reach(Role role, Right right) {
        Map<Role, Reach> row = TABLE.get(right);
        Reach reach = row == null ? null : row.get(role);
        if (reach == null) {
            throw new IllegalStateException("Not in the table: " + role + ", " + right);
        }
        return reach;
    }

    /// The farthest that any of the roles goes.
    public static Reach reach(Collection<Role> roles, Right right) {
        return roles.stream()
                .map(role -> reach(role, right))
                .max(Reach::compareTo)
                .orElse(NONE);
    }

    private static void row(Right right, Reach... reaches) {
        Role[] roles = Role.values();
        Map<Role, Reach> row = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.length; i++) {
            row.put(roles[i], reaches[i]);
        }
        TABLE.put(right, Collections.unmodifiableMap(row));
    }
}
