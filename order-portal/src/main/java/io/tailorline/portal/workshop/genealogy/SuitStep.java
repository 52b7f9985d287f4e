package io.tailorline.portal.workshop.genealogy;

import io.tailorline.portal.web.OpenPages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page on which a suit with bad cloth is dealt with.
 *
 * @param word of what is done there, {@code bad-cloth.step.<word>}
 */
record SuitStep(String word, String address) {

    /**
     * What comes next, those that the reader may open.
     *
     * @param job that cuts this material of the suit; empty before there is one
     * @param pages that the reader may open
     */
    static List<SuitStep> of(BadClothView.SuitView suit, Optional<String> job, OpenPages pages) {
        return all(suit, job).filter(step -> pages.mayOpen(step.address())).toList();
    }

    private static Stream<SuitStep> all(BadClothView.SuitView suit, Optional<String> job) {
        if (suit.state().equals("deleted")) {
            return Stream.empty();
        }
        SuitStep order = new SuitStep("order", "/tailor/" + suit.order());
        if (suit.outcome().isPresent()) {
            return Stream.of(order);
        }
        SuitStep recut = new SuitStep("recut", order.address());
        return switch (SuitAdvice.named(suit.advice())) {
            case LAY_AGAIN -> Stream.of(new SuitStep("waiting", "/workshop/waiting"), order);
            case STOP_TABLE ->
                Stream.concat(job.stream().map(number -> new SuitStep("job", "/cutroom/" + number)), Stream.of(recut));
            case STOP_SEWING -> Stream.of(recut);
            case CALL_CUSTOMER -> Stream.of(recut, new SuitStep("letters", "/tailor/letters"));
            case NOTHING -> Stream.of(order);
        };
    }
}
