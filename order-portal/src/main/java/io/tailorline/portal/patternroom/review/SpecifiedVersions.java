package io.tailorline.portal.patternroom.review;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersions;
import org.springframework.stereotype.Component;

/** What an order was made of in each of its versions. */
@Component
public class SpecifiedVersions {

    /** Names what is on the order now. */
    private static final String NOW = "now";

    private final OrderVersions versions;

    SpecifiedVersions(OrderVersions versions) {
        this.versions = versions;
    }

    /** @param number of a version, or {@code now} */
    public OrderSpecification get(String id, OrderSpecification order, String number) throws UnknownVersion {
        if (number.equals(NOW)) {
            return order;
        }
        return versions.of(id).stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst()
                .map(version -> order.withBody(version.body()).withBench(version.style()))
                .orElseThrow(() -> new UnknownVersion(number, versions.of(id).size()));
    }
}
