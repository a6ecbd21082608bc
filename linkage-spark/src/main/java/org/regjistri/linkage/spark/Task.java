package org.regjistri.linkage.spark;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.plan.ColumnPlan.Source;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.run.Keeping;
import org.regjistri.linkage.run.Models;
import tools.jackson.databind.json.JsonMapper;

/// What is to be done, as it travels to the workers. Files that the plan names are not read there.
///
/// @param strata names of the left table's strata
/// @param isOne whether a table is compared with itself
record Task(LinkagePlan plan, List<ChosenKey> keys, List<String> strata, Layout layout, boolean isOne, Models models) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Source.class, SourceByName.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "source")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Source.Direct.class, name = "direct"),
        @JsonSubTypes.Type(value = Source.OfRelative.class, name = "relative"),
        @JsonSubTypes.Type(value = Source.Age.class, name = "age"),
        @JsonSubTypes.Type(value = Source.Parts.class, name = "parts")
    })
    private interface SourceByName {}

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Task parse(String json) {
        return JSON.readValue(json, Task.class);
    }

    boolean hasFamilies() {
        return models.families().isPresent();
    }

    /// By flat evidence alone.
    Keeping keepingFlat() {
        return Keeping.ofFlat(hasFamilies(), plan, models.flat());
    }

    Keeping keeping() {
        return Keeping.forLinks(plan, models.last());
    }
}
