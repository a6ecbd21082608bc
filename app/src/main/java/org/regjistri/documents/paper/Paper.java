package org.regjistri.documents.paper;

import org.regjistri.kernel.Language;

/// All that a file is made of.
///
/// @param record the JSON that is attached, as it stands here in UTF-8, and that the template shows
/// @param checkAddress where the QR code leads. Example: `https://example.org/v/0f…`
/// @param visibleSeal the text of the second code, to be checked without a network
public record Paper(
        TemplateVersion template, Language language, String record, String checkAddress, String visibleSeal) {}
