package org.regjistri.operations.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.kernel.OfficeCode;

/// Reads who is to be appointed: five fields a line, separated by commas. Blank lines and those with a # are passed
/// over.
final class AppointmentFile {
    private static final int FIELDS = 5;

    private AppointmentFile() {}

    /// @throws IllegalArgumentException with the first line that is not as it should be; then nobody is appointed
    static List<NewOfficial> read(List<String> lines) {
        List<NewOfficial> officials = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                officials.add(official(line, i + 1));
            }
        }
        return officials;
    }

    private static NewOfficial official(String line, int number) {
        String[] fields = line.split("\\s*,\\s*", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("Line " + number + " has " + fields.length + " fields, not " + FIELDS
                    + ": user name, name, office, roles, reason");
        }
        try {
            return new NewOfficial(fields[0], fields[1], OfficeCode.of(fields[2]), roles(fields[3]), fields[4]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " names no office or role that there is; roles are "
                            + Arrays.toString(Role.values()),
                    e);
        }
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.split("\\+", -1)) {
            roles.add(Role.valueOf(name.strip()));
        }
        return roles;
    }
}
