package org.regjistri.access;

import java.util.Optional;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// The system itself at work on behalf of a unit of the agency: an import, a nightly digest.
public final class Job implements Actor {
    private final String name;
    private final OfficeCode office;

    Job(String name, OfficeCode office) {
        this.name = name;
        this.office = office;
    }

    @Override
    public ActorRef ref() {
        return new ActorRef(ActorRef.Kind.JOB, name);
    }

    @Override
    public Optional<OfficeCode> office() {
        return Optional.of(office);
    }
}
