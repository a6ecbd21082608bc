package org.regjistri.access;

import java.util.UUID;

/// Appointing officials, and giving and taking their roles. All of it stands in the journal and acts at once, in open
/// sessions as well.
///
/// Each demands [Right#ADMINISTER_OFFICIALS] and throws [AccessDenied] where the actor lacks it.
public interface Officials {

    /// For the system alone: the first officials, and an import. People propose, and a second one decides.
    OfficialOutcome appoint(Job by, NewOfficial official, NewCredentials credentials);

    /// For the system alone, as [#appoint].
    OfficialOutcome grant(Job by, UUID official, Role role, String reason);

    OfficialOutcome endRole(Actor by, UUID official, Role role, String reason);

    /// Ends every session and token of the official.
    OfficialOutcome changeCredentials(Actor by, UUID official, NewCredentials credentials);

    /// The official leaves: no roles, sessions or tokens from now on; what they did keeps their name.
    OfficialOutcome dismiss(Actor by, UUID official, String reason);

    /// Ends every session and token of the official. Working state: not in the journal.
    OfficialOutcome signOut(Actor by, UUID official);

    /// The official is no longer known by their subject at the identity provider, and is signed out everywhere.
    OfficialOutcome unlink(Actor by, UUID official);

    /// Lets the official try again before the lock-out is over. Working state: not in the journal.
    OfficialOutcome unlock(Actor by, UUID official);
}
