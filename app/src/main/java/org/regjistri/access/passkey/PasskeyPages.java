package org.regjistri.access.passkey;

import com.webauthn4j.data.RegistrationData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.regjistri.access.Needs;
import org.regjistri.access.Official;
import org.regjistri.access.OpenToAll;
import org.regjistri.access.Right;
import org.regjistri.access.signin.Challenges;
import org.regjistri.access.signin.Sessions;
import org.regjistri.access.signin.SignInForm;
import org.regjistri.web.Form;
import org.regjistri.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// What the script of passkeys sends; the pages themselves are those of signing in and of one's account.
@Controller
class PasskeyPages {
    private static final int NAME_LONGEST = 60;
    private final PasskeySignIn signIn;
    private final KeepingPasskeys keeping;
    private final PasskeyAnswers answers;
    private final Challenges challenges;
    private final Sessions sessions;

    PasskeyPages(
            PasskeySignIn signIn,
            KeepingPasskeys keeping,
            PasskeyAnswers answers,
            Challenges challenges,
            Sessions sessions) {
        this.signIn = signIn;
        this.keeping = keeping;
        this.answers = answers;
        this.challenges = challenges;
        this.sessions = sessions;
    }

    @OpenToAll
    @PostMapping("/sign-in/passkey")
    SeeOther signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        return signIn.signIn(form.value("answer"), request, response)
                ? SeeOther.to(SignInForm.placeHere(form.value("return")))
                : SeeOther.to("/sign-in?refused=passkey");
    }

    @Needs(Right.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/passkeys")
    SeeOther register(Official official, Form form, HttpServletRequest request) {
        String name = form.value("name");
        if (name.isEmpty() || name.length() > NAME_LONGEST) {
            return SeeOther.to("/account?refused=passkey-name");
        }
        if (!sessions.isFresh(request)) {
            return SeeOther.to("/account?refused=passkey-stale");
        }
        if (!register(official, name, form.value("answer"), request)) {
            return SeeOther.to("/account?refused=passkey");
        }
        sessions.endOthers(request, official.id());
        return SeeOther.to("/account");
    }

    private boolean register(Official official, String name, String json, HttpServletRequest request) {
        Optional<RegistrationData> answer = answers.readRegistration(json);
        return answer.flatMap(data -> Optional.ofNullable(data.getCollectedClientData()))
                .flatMap(client -> challenges.take(
                        request,
                        Challenges.Purpose.REGISTER,
                        client.getChallenge().getValue()))
                .filter(challenge -> keeping.register(official, name, answer.orElseThrow(), challenge))
                .isPresent();
    }

    @Needs(Right.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/passkeys/end")
    SeeOther remove(Official official, Form form, HttpServletRequest request) {
        if (form.uuid("passkey").filter(id -> keeping.remove(official, id)).isPresent()) {
            sessions.endOthers(request, official.id());
        }
        return SeeOther.to("/account");
    }
}
