package org.regjistri.access.provider;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.regjistri.access.Denials;
import org.regjistri.access.OpenToAll;
import org.regjistri.access.Right;
import org.regjistri.access.officials.ProviderLinks;
import org.regjistri.access.signin.Admission;
import org.regjistri.access.signin.ProviderSettings;
import org.regjistri.access.signin.SignInForm;
import org.regjistri.access.signin.SignInWay;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Form;
import org.regjistri.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// To the identity provider and back. Whoever comes back is let in only where an administrator linked that subject to
/// an official before.
@Controller
class ProviderPages {
    private static final String JOURNEY = Journey.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private final IdentityProvider provider;
    private final ProviderSettings settings;
    private final ProviderLinks links;
    private final Admission admission;
    private final Denials denials;
    private final LegalTime time;
    private final SecureRandom random = new SecureRandom();

    ProviderPages(
            IdentityProvider provider,
            ProviderSettings settings,
            ProviderLinks links,
            Admission admission,
            Denials denials,
            LegalTime time) {
        this.provider = provider;
        this.settings = settings;
        this.links = links;
        this.admission = admission;
        this.denials = denials;
        this.time = time;
    }

    @OpenToAll
    @GetMapping("/sign-in/provider")
    ResponseEntity<Void> leave(Form form, HttpServletRequest request) {
        Optional<URI> target = Optional.empty();
        if (settings.isConfigured()) {
            Journey journey = new Journey(
                    unguessable(),
                    unguessable(),
                    new CodeVerifier().getValue(),
                    SignInForm.placeHere(form.value("return")),
                    time.now());
            target = provider.authorization(journey);
            target.ifPresent(_ -> request.getSession(true).setAttribute(JOURNEY, journey));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(
                        target.orElseGet(() -> URI.create(request.getContextPath() + "/sign-in?refused=provider-away")))
                .build();
    }

    @OpenToAll
    @GetMapping(IdentityProvider.ANSWER_PATH)
    SeeOther arrive(Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Journey> journey = journey(form, request);
        if (journey.isEmpty() || !form.isBlank("error") || form.isBlank("code")) {
            return refused("provider");
        }
        admission.begin(request);
        return switch (provider.redeem(form.value("code"), journey.get())) {
            case ProviderAnswer.Known(String subject) -> enter(subject, journey.get(), request, response);
            case ProviderAnswer.Away() -> refused("provider-away");
            case ProviderAnswer.Refused() -> {
                admission.refuse(null, SignInWay.PROVIDER, request);
                yield refused("provider");
            }
            case ProviderAnswer.TooFewFactors() -> {
                admission.refuse(null, SignInWay.PROVIDER, request);
                yield refused("provider-factor");
            }
        };
    }

    /// The one that this session began, from now on nobody's; empty where it is another or over.
    private Optional<Journey> journey(Form form, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(JOURNEY) instanceof Journey journey)) {
            return Optional.empty();
        }
        session.removeAttribute(JOURNEY);
        boolean isThis = MessageDigest.isEqual(
                journey.state().getBytes(StandardCharsets.UTF_8),
                form.value("state").getBytes(StandardCharsets.UTF_8));
        return isThis && time.now().isBefore(journey.begunAt().plus(LONGEST)) ? Optional.of(journey) : Optional.empty();
    }

    private SeeOther enter(String subject, Journey journey, HttpServletRequest request, HttpServletResponse response) {
        var official = links.find(settings.issuer(), subject);
        if (official.isEmpty()) {
            admission.refuseUnlinked(request);
            denials.ofNobody(time.now(), Right.KEEP_OWN_ACCOUNT);
            return refused("provider-unlinked");
        }
        return admission.admit(official.get(), SignInWay.PROVIDER, request, response)
                ? SeeOther.to(journey.back())
                : refused("provider-unlinked");
    }

    private static SeeOther refused(String why) {
        return SeeOther.to("/sign-in?refused=" + why);
    }

    private String unguessable() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
