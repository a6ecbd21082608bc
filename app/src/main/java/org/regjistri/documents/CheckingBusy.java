package org.regjistri.documents;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Too many files are being looked at now. Trying again in a minute helps.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class CheckingBusy extends RuntimeException {
    private static final long serialVersionUID = 1;
}
