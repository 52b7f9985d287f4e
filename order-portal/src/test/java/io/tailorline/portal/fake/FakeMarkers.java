package io.tailorline.portal.fake;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import io.tailorline.workflow.patternroom.OrderSpecification;

/** Nests every pattern as the sample suit, unless it is told to be busy. */
public final class FakeMarkers implements MarkerPreviews {

    private volatile boolean isBusy;

    public void busy(boolean busy) {
        isBusy = busy;
    }

    @Override
    public Result nest(OrderSpecification order, Pattern changed) throws Busy {
        if (isBusy) {
            throw new Busy(6);
        }
        return order.fabric().usableWidth() < 1000
                ? new NotNested(Notice.verbatim("usableWidth must be greater."))
                : new Nested(SampleSuit.marker("nest"), 151.5);
    }
}
