package org.regjistri.civilstatus.certificate;

import java.time.LocalDate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.documents.DocumentKind;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Parameter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of documents that come from civil status.
@Configuration(proxyBeanMethods = false)
class CertificateKinds {
    static final ArticleId LEGAL_BASIS = ArticleId.of("AI-25-2013:0");

    /// Since the central register began, certificates come from it (Parameter CENTRAL_REGISTER_CREATED).
    private static final LocalDate INTRODUCED_ON = LocalDate.of(2013, 2, 18);

    /// States one event, from its act. What was certified stays true: it has no last day.
    static final DocumentKind BIRTH_CERTIFICATE = new DocumentKind(
            "birth-certificate", "CB", INTRODUCED_ON, Parameter.BIRTH_CERTIFICATE_FEE_CENTS, null, "/acts/");

    /// States how a person stands in the register now.
    static final DocumentKind PERSON_EXTRACT = new DocumentKind(
            "person-extract",
            "EP",
            INTRODUCED_ON,
            Parameter.PERSON_EXTRACT_FEE_CENTS,
            Parameter.PERSON_EXTRACT_VALIDITY_MONTHS,
            "/persons/");

    static DocumentKind of(About about) {
        return switch (about) {
            case About.OfAct _ -> BIRTH_CERTIFICATE;
            case About.OfPerson _ -> PERSON_EXTRACT;
        };
    }

    @Bean
    static DocumentKind birthCertificateKind() {
        return BIRTH_CERTIFICATE;
    }

    @Bean
    static DocumentKind personExtractKind() {
        return PERSON_EXTRACT;
    }
}
