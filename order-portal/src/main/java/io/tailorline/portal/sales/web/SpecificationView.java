package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;

/**
 * What an order is made of now, as its customer may change it: a style without what house and tailor put in.
 *
 * @param version names this body, style and cloth: the ETag, for If-Match of a change
 * @param body BODY, with what a tailor has corrected
 * @param style fit, garments and options
 */
record SpecificationView(
        String id,
        String version,
        @JsonRawValue String body,
        @JsonRawValue String style,
        String fabricId,
        ChangeUntilView changeUntil) {

    /** @param asked the style as its customer asked for it */
    static SpecificationView of(OrderFinder.Found found, Style asked) {
        OrderSpecification now = found.specification();
        return new SpecificationView(
                found.order().id().text(),
                now.fullTag(),
                BodyJson.text(now.body()),
                StyleJson.text(asked.withAlterations(List.of())),
                now.fabric().id(),
                ChangeUntilView.of(found.changeUntil()));
    }
}
