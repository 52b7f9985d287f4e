package io.tailorline.portal.workshop.genealogy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A page on which a suit with bad cloth is dealt with.
 *
 * @param word of what is done there, {@code bad-cloth.step.<word>}
 * @param role of who may open it
 */
record SuitStep(String word, String address, String role) {

    private static final String TAILOR = "TAILOR";

    /**
     * What comes next, those that the reader may open.
     *
     * @param job that cuts this material of the suit; empty before there is one
     * @param has whether the reader has a role
     */
    static List<SuitStep> of(BadClothView.SuitView suit, Optional<String> job, Predicate<String> has) {
        return all(suit, job).filter(step -> has.test(step.role())).toList();
    }

    private static Stream<SuitStep> all(BadClothView.SuitView suit, Optional<String> job) {
        if (suit.state().equals("deleted")) {
            return Stream.empty();
        }
        SuitStep order = new SuitStep("order", "/tailor/" + suit.order(), TAILOR);
        if (suit.outcome().isPresent()) {
            return Stream.of(order);
        }
        SuitStep recut = new SuitStep("recut", order.address(), TAILOR);
        return switch (SuitAdvice.named(suit.advice())) {
            case LAY_AGAIN -> Stream.of(new SuitStep("waiting", "/workshop/waiting", "PLANNER"), order);
            case STOP_TABLE ->
                Stream.concat(
                        job.stream().map(number -> new SuitStep("job", "/cutroom/" + number, "CUTTER")),
                        Stream.of(recut));
            case STOP_SEWING -> Stream.of(recut);
            case CALL_CUSTOMER -> Stream.of(recut, new SuitStep("letters", "/tailor/letters", TAILOR));
            case NOTHING -> Stream.of(order);
        };
    }
}
