package org.regjistri.access.passkey;

import com.webauthn4j.data.RegistrationData;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Official;
import org.regjistri.access.Right;
import org.regjistri.access.officials.AccessEntries;
import org.regjistri.access.officials.AccessEntries.Entry;
import org.regjistri.access.officials.Section;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An official registers and removes their own passkeys; nobody does it for another. Both stand in the journal.
@Service
class KeepingPasskeys {
    private final Access access;
    private final Passkeys passkeys;
    private final PasskeyAnswers answers;
    private final AccessEntries entries;
    private final Ids ids;

    KeepingPasskeys(Access access, Passkeys passkeys, PasskeyAnswers answers, AccessEntries entries, Ids ids) {
        this.access = access;
        this.passkeys = passkeys;
        this.answers = answers;
        this.entries = entries;
        this.ids = ids;
    }

    /// False where the answer is not good.
    @Transactional
    boolean register(Official official, String name, RegistrationData answer, byte[] challenge) {
        access.demand(official, Right.KEEP_OWN_ACCOUNT);
        Optional<PasskeyAnswers.Fresh> fresh = answers.judge(answer, challenge);
        if (fresh.isEmpty()) {
            return false;
        }
        Entry entry = entries.begin();
        UUID id = ids.next();
        if (!passkeys.insert(id, official.id(), name, fresh.get(), entry)) {
            return false;
        }
        entries.append(
                official,
                "passkey.registered",
                entry,
                new Section()
                        .passkey(id, official.id(), name, Sha256.hex(fresh.get().attested())));
        return true;
    }

    /// False where the official has no such passkey.
    @Transactional
    boolean remove(Official official, UUID passkey) {
        access.demand(official, Right.KEEP_OWN_ACCOUNT);
        Entry entry = entries.begin();
        if (!passkeys.end(passkey, official.id(), entry)) {
            return false;
        }
        entries.append(official, "passkey.removed", entry, new Section().endedPasskey(passkey));
        return true;
    }
}
