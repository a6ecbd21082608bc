package org.regjistri.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.ArticleId;
import tools.jackson.databind.node.ObjectNode;

/// The order to issue a document: rights, rules and disclosure are the register's, which has asked for all of them.
///
/// @param key made once by whoever asks, kept for every repetition of the same order
/// @param digest of the order as the register read it, SHA-256 in hexadecimal, to tell a repetition from another order
/// @param language of the paper: [#LANGUAGES]
/// @param subject the person it is about
/// @param holder the subject's name, as of the moment: for initials and the seal on the paper
/// @param others further persons whose data it holds, by internal id
/// @param about what it rests on, such as an act: `Documents.overtake` names the same
/// @param restsOn the journal's entry that `about` rests on
/// @param asOf the moment whose knowledge it shows
/// @param facts what the paper says; shape by the kind's published schema, property `facts`
/// @param sealed the few facts that go into the seal on the paper, short names, in order
public record DocumentOrder(
        UUID key,
        String digest,
        DocumentKind kind,
        Language language,
        OfficeCode office,
        UUID subject,
        PersonName holder,
        Set<UUID> others,
        UUID about,
        UUID restsOn,
        Instant asOf,
        Applicant applicant,
        Purpose purpose,
        Charge charge,
        ArticleId legalBasis,
        ObjectNode facts,
        List<SealedFact> sealed,
        @Nullable String actReference) {
    public static final Set<Language> LANGUAGES = Set.of(Language.SQ, Language.SR_LATN, Language.EN);

    public DocumentOrder {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("No papers in " + language);
        }
    }

    /// @param key at most three letters, so that the code on the paper stays small. Example: `dob`
    public record SealedFact(String key, String value) {}
}
