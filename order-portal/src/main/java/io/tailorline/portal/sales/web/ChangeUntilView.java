package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.production.ChangeUntil;
import java.util.List;
import java.util.Optional;

/**
 * Until when an order may be changed, as the API tells it.
 *
 * @param now of {@code measures}, {@code style}, {@code cloth}, {@code address} and {@code cancel} what may be changed
 * @param until {@code start}, {@code found-out}, {@code bundled} or {@code over}
 * @param about when that is likely, ISO 8601; absent where nobody knows yet
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangeUntilView(List<String> now, String until, Optional<String> about) {

    static ChangeUntilView of(ChangeUntil until) {
        return new ChangeUntilView(
                until.now().stream().sorted().map(ChangeUntil.Part::word).toList(),
                until.until().word(),
                until.about().map(Object::toString));
    }
}
