package io.tailorline.portal.sales.quote;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.sales.promise.Promise;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A promise as JSON:
 * {@code {"day","dayParts":[{"stage","days","until"}],"earliestLikely","certainty","expressDay","wanted"?}}.
 */
public final class PromiseJson {

    private PromiseJson() {}

    /** For a writer of JSON. */
    public static Map<String, Object> of(Promise promise) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", promise.day().toString());
        json.put("dayParts", promise.parts().stream().map(PromiseJson::of).toList());
        json.put("earliestLikely", promise.earliestLikely().toString());
        json.put("certainty", promise.certainty().word());
        json.put("expressDay", promise.expressDay().toString());
        promise.wanted().ifPresent(wanted -> json.put("wanted", of(wanted)));
        return json;
    }

    private static Map<String, Object> of(Promise.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", part.stage().word());
        json.put("days", part.days());
        json.put("until", part.until().toString());
        return json;
    }

    private static Map<String, Object> of(Promise.Wanted wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", wanted.day().toString());
        json.put("status", wanted.status().word());
        json.put("earliest", wanted.earliest().toString());
        return json;
    }

    public static Promise read(JsonCursor json) throws FormatFault {
        Optional<JsonCursor> wanted = json.find("wanted");
        return new Promise(
                day(json.field("day")),
                json.field("dayParts")
                        .all(part -> new Promise.Part(
                                part.field("stage").oneOf(Promise.Stage.values(), Promise.Stage::word),
                                part.field("days").integer(),
                                day(part.field("until")))),
                day(json.field("earliestLikely")),
                json.field("certainty").oneOf(Promise.Certainty.values(), Promise.Certainty::word),
                day(json.field("expressDay")),
                wanted.isPresent() ? Optional.of(wanted(wanted.get())) : Optional.empty());
    }

    private static Promise.Wanted wanted(JsonCursor json) throws FormatFault {
        return new Promise.Wanted(
                day(json.field("day")),
                json.field("status").oneOf(Promise.WantedDayStatus.values(), Promise.WantedDayStatus::word),
                day(json.field("earliest")));
    }

    private static LocalDate day(JsonCursor at) throws FormatFault {
        return at.parsed(LocalDate::parse, "a day as 2026-12-24");
    }
}
