package org.regjistri.access.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;

/// That an official may go on for a day, although stopped.
record StopLift(String official, LocalDate day, String reason, ActorRef by, Instant at, UUID entry) {}
