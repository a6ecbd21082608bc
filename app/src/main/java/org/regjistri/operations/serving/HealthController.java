package org.regjistri.operations.serving;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Terse on purpose: anybody may ask. What is wrong in detail stands at the management port.
@RestController
class HealthController {
    private static final Map<String, String> UP = Map.of("status", "up");
    private static final Map<String, String> DOWN = Map.of("status", "down");

    /// The group of all but what may wait to be mended, in `application.properties`.
    private static final String WORK = "work";

    private final HealthEndpoint health;
    private final ApplicationAvailability availability;

    HealthController(HealthEndpoint health, ApplicationAvailability availability) {
        this.health = health;
        this.availability = availability;
    }

    /// The process answers: there is no reason to start it again.
    @OpenToAll
    @GetMapping(path = "/health/live", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> live() {
        return answer(true);
    }

    /// It can do its work: it has started, the database is there, and what rooms report on is well. Without the
    /// seal it goes on: what is registered counts, and documents wait for it.
    @OpenToAll
    @GetMapping(path = "/health/ready", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> ready() {
        return answer(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && isWell(health.healthForPath(WORK)));
    }

    private static boolean isWell(@Nullable HealthDescriptor work) {
        return work != null && Status.UP.equals(work.getStatus());
    }

    private static ResponseEntity<Map<String, String>> answer(boolean well) {
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(well ? UP : DOWN);
    }
}
