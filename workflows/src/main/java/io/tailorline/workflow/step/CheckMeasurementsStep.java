package io.tailorline.workflow.step;

import io.tailorline.pattern.AlterationProposal;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.store.CutOrder;
import io.tailorline.workflow.store.CutOrders;
import io.tailorline.workflow.store.StageTimes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for measurements that few bodies have, for postures that they show strongly, and for alterations. Such an order
 * is drafted all the same and then shown to a tailor; what no body has is refused by the draft, with the same words.
 */
public class CheckMeasurementsStep {

    private final PatternEngine engine;
    private final CutOrders orders;
    private final StageTimes stages;
    private final InstantSource clock;

    public CheckMeasurementsStep(PatternEngine engine, CutOrders orders, StageTimes stages, InstantSource clock) {
        this.engine = engine;
        this.orders = orders;
        this.stages = stages;
        this.clock = clock;
    }

    /** Whether a tailor should look. */
    public boolean check(String orderId) {
        Timing timing = Timing.start(clock);
        CutOrder order = orders.get(orderId);
        List<String> findings = new ArrayList<>();
        MeasurementCheck.of(order.specification().body()).forEach(finding -> findings.add(finding.message()));
        strongPosture(order.specification()).ifPresent(findings::add);
        altered(order.specification().style()).ifPresent(findings::add);
        orders.move(orderId, OrderState.RECEIVED, findings);
        stages.ended(orderId, "check", timing.seconds());
        return !findings.isEmpty();
    }

    private Optional<String> strongPosture(OrderSpecification specification) {
        String postures = engine.proposals(specification.style(), specification.body()).stream()
                .filter(AlterationProposal::isStrong)
                .map(proposal -> proposal.posture().about())
                .distinct()
                .collect(Collectors.joining("; "));
        return postures.isEmpty()
                ? Optional.empty()
                : Optional.of("The measurements show strongly: %s; a tailor sees what is proposed before the knife."
                        .formatted(postures));
    }

    private static Optional<String> altered(Style style) {
        String alterations = style.alterations().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s %+.1f mm %s",
                        each.rule(),
                        each.amount(),
                        each.side().word()))
                .collect(Collectors.joining(", "));
        return alterations.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The pattern is altered by %s; a tailor sees it before the knife.".formatted(alterations));
    }
}
