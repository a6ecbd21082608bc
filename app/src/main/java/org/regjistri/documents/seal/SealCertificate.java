package org.regjistri.documents.seal;

import java.security.cert.X509Certificate;
import org.springframework.modulith.NamedInterface;

/// @param current new documents are sealed with it
/// @param revoked the root's revocation list names it
@NamedInterface("seal")
public record SealCertificate(X509Certificate certificate, boolean current, boolean revoked) {}
