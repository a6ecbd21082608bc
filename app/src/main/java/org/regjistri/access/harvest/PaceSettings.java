package org.regjistri.access.harvest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is too much. Where an official is stopped; an alarm comes at half of it. A busy counter sees some hundred
/// people a day.
///
/// @param searchesPerHour of one official, by the clock's hour
/// @param searchesPerDay of one official
/// @param personsPerHour whom one official opened, each counted once
/// @param personsPerDay whom one official opened, each counted once
/// @param officialsPerPerson how many officials may open one person within a day before there is an alarm
/// @param personsPerHourInAll whom all together opened, before there is an alarm
/// @param personsPerWeek whom one official opened within seven days, before it is compared with the others
/// @param alarmsTo an e-mail address that is told of alarms; empty: nobody
@ConfigurationProperties("regjistri.access")
public record PaceSettings(
        @DefaultValue("200") int searchesPerHour,
        @DefaultValue("1000") int searchesPerDay,
        @DefaultValue("200") int personsPerHour,
        @DefaultValue("600") int personsPerDay,
        @DefaultValue("8") int officialsPerPerson,
        @DefaultValue("2000") int personsPerHourInAll,
        @DefaultValue("800") int personsPerWeek,
        @DefaultValue("") String alarmsTo) {}
