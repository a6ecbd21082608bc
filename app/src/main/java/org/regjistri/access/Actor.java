package org.regjistri.access;

import java.util.Optional;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// Who acts: an explicit argument of every use case, made by this room alone, with rights re-read when used.
///
/// Citizens and institutions join when they get a way in.
public sealed interface Actor permits Official, Job, PublicVisitor {

    ActorRef ref();

    /// The office for which the actor acts; empty for the public.
    Optional<OfficeCode> office();
}
