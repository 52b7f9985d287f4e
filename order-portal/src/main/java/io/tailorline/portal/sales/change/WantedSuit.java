package io.tailorline.portal.sales.change;

import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;

/**
 * An order as its customer wants it.
 *
 * @param specification as it is made: under the settings it was taken under, with what a tailor has done to it
 * @param style as it was asked for, without those: what it is priced from
 */
record WantedSuit(OrderSpecification specification, Style style) {

    /** Names body, style and cloth, and the style as it was asked for. */
    String tag() {
        return specification.fullTag() + " " + StyleJson.text(style);
    }
}
