package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Real bodies with orders by lot: options over their whole ranges and one to four alterations. Each is drafted, or
 * refused with the order's field and what is possible. {@code -Dtailorline.orders=5000 -Dtailorline.seed=1} tries more
 * and logs every refusal with the reason that the draft itself gives.
 */
@OfMany
class OrderPopulationTest {

    private static final int ORDERS = Integer.getInteger("tailorline.orders", 100);
    private static final long SEED = Long.getLong("tailorline.seed", 13);
    /** One order in this many may be refused. */
    private static final int REFUSED_ONE_IN = 100;

    private final PatternEngine engine = new PatternEngine();

    @Test
    void orders_by_lot_are_drafted_or_refused_with_what_is_possible() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(1));
        bodies.addAll(SharedBodies.women(1));
        Random random = new Random(SEED);
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            MeasurementSet body = bodies.get(random.nextInt(bodies.size()));
            Style style = RandomOrders.of(body.sex(), random);
            if (engine.draft(body.id(), style, body) instanceof Rejected rejected) {
                rejected.reasons().forEach(OrderPopulationTest::assertHelps);
                refused.add("%s %s %s %s%n   because of %s"
                        .formatted(
                                body.sex(), body.id(), rejected.reasons().get(0).message(), style, drawn(body, style)));
            }
        }
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} of {1} refused: {2}", refused.size(), ORDERS, refused);
        assertThat(refused).hasSizeLessThanOrEqualTo(ORDERS / REFUSED_ONE_IN);
    }

    /** A person can act on it: a field of the order or the body, what was given, what is possible. */
    private static void assertHelps(Reason reason) {
        assertThat(reason.where()).matches("(style|measurements|left)\\..+");
        assertThat(reason.value()).isNotBlank();
        assertThat(reason.expected()).isNotBlank();
        assertThat(reason.message()).doesNotContain("NaN").doesNotContain("The drawn pattern breaks");
        assertThat(reason.message()).containsAnyOf("Possible here:", "without the rest:", "measure");
    }

    /** What the draft itself said, for the log. */
    private String drawn(MeasurementSet body, Style style) {
        return engine.draftUncertified(body.id(), style, body) instanceof Drafted drafted
                ? Certificate.of(drafted.pattern()).broken().stream()
                        .map(InvariantResult::line)
                        .collect(Collectors.joining(" | "))
                : ((Rejected) engine.draftUncertified(body.id(), style, body))
                        .reasons()
                        .get(0)
                        .message();
    }
}
