package org.regjistri.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.passkey.PasskeyAnswers.Signed;
import org.regjistri.access.passkey.Passkeys.Kept;
import org.regjistri.access.signin.Admission;
import org.regjistri.access.signin.Challenges;
import org.regjistri.access.signin.SignInWay;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;

/// Somebody signs in with a passkey. It names its owner, so no user name is typed and none is locked out.
@Service
class PasskeySignIn {
    private final Passkeys passkeys;
    private final PasskeyAnswers answers;
    private final Challenges challenges;
    private final Admission admission;
    private final LegalTime time;

    PasskeySignIn(
            Passkeys passkeys, PasskeyAnswers answers, Challenges challenges, Admission admission, LegalTime time) {
        this.passkeys = passkeys;
        this.answers = answers;
        this.challenges = challenges;
        this.admission = admission;
        this.time = time;
    }

    /// @param json what the browser sent
    /// @return false where it opens nothing; why is not told
    boolean signIn(String json, HttpServletRequest request, HttpServletResponse response) {
        admission.begin(request);
        Optional<Signed> answer = answers.readSignIn(json);
        Optional<Kept> kept = answer.flatMap(data -> passkeys.find(data.credentialId()));
        Optional<Kept> opened = answer.flatMap(data -> kept.filter(passkey -> opens(passkey, data, request)));
        if (opened.isEmpty()) {
            UUID owner = kept.map(Kept::official).orElse(null);
            admission.refuse(owner, SignInWay.PASSKEY, request);
            return false;
        }
        return admission.admit(opened.get().official(), SignInWay.PASSKEY, request, response);
    }

    private boolean opens(Kept passkey, Signed answer, HttpServletRequest request) {
        if (!MessageDigest.isEqual(answer.handle(), Passkeys.handle(passkey.official()))) {
            return false;
        }
        return challenges
                .take(request, Challenges.Purpose.SIGN_IN, answer.challenge())
                .flatMap(challenge -> answers.judge(answer.data(), passkey.attested(), passkey.signatures(), challenge))
                .filter(signatures -> passkeys.used(passkey.id(), signatures, time.now()))
                .isPresent();
    }
}
