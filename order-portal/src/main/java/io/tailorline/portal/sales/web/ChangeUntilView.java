package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.production.ChangeUntil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Until when an order may be changed, as the API tells it.
 *
 * @param now of {@code measures}, {@code style}, {@code cloth}, {@code address} and {@code cancel} what may be changed
 * @param until {@code start}, {@code found-out}, {@code bundled} or {@code over}
 * @param about when that is likely, ISO 8601; absent where nobody knows yet
 * @param closes where on the way of the order each of {@code now} is closed: a state, {@code queued}, {@code loading},
 *     {@code scan} or {@code ready} of its job, or {@code start}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangeUntilView(List<String> now, String until, Optional<String> about, Map<String, String> closes) {

    static ChangeUntilView of(ChangeUntil until) {
        Map<String, String> closes = new TreeMap<>();
        until.closes().forEach((part, point) -> closes.put(part.word(), point.word()));
        return new ChangeUntilView(
                until.now().stream().sorted().map(ChangeUntil.Part::word).toList(),
                until.until().word(),
                until.about().map(Object::toString),
                closes);
    }
}
