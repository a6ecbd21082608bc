package org.regjistri.access;

import java.util.Set;
import org.regjistri.kernel.OfficeCode;

/// Somebody who is to be appointed.
///
/// @param userName two to forty small letters, digits, dots and hyphens. Example: `drita.berisha`
/// @param displayName as it stands at the head of pages. Example: `Drita Berisha`
/// @param reason why these roles: the decision of appointment
public record NewOfficial(String userName, String displayName, OfficeCode office, Set<Role> roles, String reason) {}
