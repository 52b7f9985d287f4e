package io.tailorline.workflow.production.step;

import io.tailorline.pattern.AlterationProposal;
import io.tailorline.pattern.CorrectionNotes;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasuringNotes;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderChangeNotices;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.VersionDifference;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what a customer measured again, changed after a tailor had approved it, or asks a tailor about, for
 * measurements that few bodies have, for postures that they show strongly, for alterations and for corrections by hand.
 * Such an order is drafted all the same and then shown to a tailor; what no body has is refused by the draft, with the
 * same words. What a tailor has approved, body and style, is not shown again.
 */
public class CheckMeasurementsStep {

    private final PatternEngine engine;
    private final CutOrders orders;
    private final Specifications specifications;
    private final OrderVersions versions;
    private final StageTimes stages;
    private final InstantSource clock;

    public CheckMeasurementsStep(
            PatternEngine engine,
            CutOrders orders,
            Specifications specifications,
            OrderVersions versions,
            StageTimes stages,
            InstantSource clock) {
        this.engine = engine;
        this.orders = orders;
        this.specifications = specifications;
        this.versions = versions;
        this.stages = stages;
        this.clock = clock;
    }

    /** Whether a tailor should look. */
    public boolean check(String orderId) {
        Timing timing = Timing.start(clock);
        SpecifiedOrder order = specifications.read(orderId);
        OrderSpecification specification = order.specification();
        List<AlterationProposal> proposals = engine.proposals(specification.style(), specification.body());
        specifications.proposed(orderId, proposals.size());
        List<Notice> findings = new ArrayList<>();
        if (!order.isApproved()) {
            measuredAgain(orderId).ifPresent(findings::add);
            changed(order, orderId).ifPresent(findings::add);
            findings.addAll(findings(specification, proposals));
            MeasuringNotes notes = specification.body().notes();
            findings.addAll(notes.reasons());
            if (!findings.isEmpty()) {
                findings.addAll(notes.remarks());
            }
        }
        orders.move(orderId, OrderState.RECEIVED, findings);
        stages.ended(orderId, "check", timing.seconds());
        return !findings.isEmpty();
    }

    /**
     * What the customer measured again, after the order had been sent back; also where he has changed it since: no
     * tailor has seen that body yet.
     */
    private Optional<Notice> measuredAgain(String orderId) {
        List<OrderVersion> known = versions.newestOnTheOrder(orderId, OrderVersions.MOST);
        int last = 0;
        while (last < known.size() && known.get(last).kind() == OrderVersion.Kind.CHANGED) {
            last++;
        }
        if (last + 1 >= known.size() || known.get(last).kind() != OrderVersion.Kind.MEASURED_AGAIN) {
            return Optional.empty();
        }
        OrderVersion now = known.get(0);
        OrderVersion before = known.get(last + 1);
        List<Word> names =
                VersionDifference.between(before.body(), before.style(), now.body(), now.style())
                        .measurements()
                        .stream()
                        .map(each -> each.measurement().named())
                        .distinct()
                        .toList();
        return Optional.of(
                names.isEmpty()
                        ? Notice.of("check.measured-alike")
                        : Notice.of("check.measured-again", Notice.listed(names)));
    }

    /** What a tailor had approved is not what the customer wants now. */
    private Optional<Notice> changed(SpecifiedOrder order, String orderId) {
        return order.approvedTag()
                .flatMap(approved ->
                        versions.newestOnTheOrder(orderId, 1).stream().findFirst())
                .filter(newest -> newest.kind() == OrderVersion.Kind.CHANGED)
                .map(newest -> Notice.of("check.changed"));
    }

    private static List<Notice> findings(OrderSpecification specification, List<AlterationProposal> proposals) {
        List<Notice> findings = new ArrayList<>();
        MeasurementCheck.of(specification.body()).forEach(finding -> findings.add(finding.notice()));
        strongPosture(proposals).ifPresent(findings::add);
        altered(specification.style()).ifPresent(findings::add);
        corrected(specification.style()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Notice> strongPosture(List<AlterationProposal> proposals) {
        List<Word> postures = proposals.stream()
                .filter(AlterationProposal::isStrong)
                .map(proposal -> proposal.posture().named())
                .distinct()
                .toList();
        return postures.isEmpty() ? Optional.empty() : Optional.of(Notice.of("check.posture", Notice.joined(postures)));
    }

    private static Optional<Notice> altered(Style style) {
        List<Notice> alterations = OrderChangeNotices.alterations(style);
        return alterations.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of("check.altered", Notice.joined(alterations)));
    }

    /** A correction stands where it was made, also on a body that was measured again. */
    private static Optional<Notice> corrected(Style style) {
        List<Notice> corrections = CorrectionNotes.each(style.corrections());
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of("check.corrected", Notice.joined(corrections)));
    }
}
