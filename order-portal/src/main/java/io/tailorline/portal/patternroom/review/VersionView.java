package io.tailorline.portal.patternroom.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import java.util.List;
import java.util.Locale;

/**
 * A version of an order, in the list beside the bench and over REST.
 *
 * @param kind {@code ordered}, {@code found}, {@code measured}, {@code measured-again}, {@code altered},
 *     {@code approved} or {@code named}
 * @param name that a tailor gave it; may be empty
 * @param bench what of it goes onto the bench
 * @param at ISO 8601
 * @param onTheOrder whether the order is now as this version is
 */
record VersionView(
        int number,
        String kind,
        String name,
        String comment,
        JsonNode bench,
        String by,
        String at,
        boolean onTheOrder) {

    /** @param order as it is */
    static List<VersionView> of(List<OrderVersion> versions, OrderSpecification order) {
        String tag = order.tag();
        return versions.stream().map(version -> of(version, order, tag)).toList();
    }

    static VersionView of(OrderVersion version, OrderSpecification order) {
        return of(version, order, order.tag());
    }

    private static VersionView of(OrderVersion version, OrderSpecification order, String tag) {
        return new VersionView(
                version.number(),
                version.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                version.name(),
                version.comment(),
                PatternAdjustment.of(order, version.body(), version.style()),
                version.by(),
                version.at().toString(),
                version.tag().equals(tag));
    }
}
