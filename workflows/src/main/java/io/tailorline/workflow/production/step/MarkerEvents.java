package io.tailorline.workflow.production.step;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderNotes.ShortenedSearch;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Applies a nester's answers: checks the marker, stores it and moves the order on. */
public class MarkerEvents {

    private final CutOrders orders;
    private final Documents documents;
    private final TimeOptimisedMarkers forTime;
    private final StageTimes stages;
    private final OrderSignals signals;
    private final MarkerAcceptance acceptance;
    private final MarkersAhead ahead;
    private final OrderCloth cloth;

    public MarkerEvents(
            CutOrders orders,
            Documents documents,
            TimeOptimisedMarkers forTime,
            StageTimes stages,
            OrderSignals signals,
            MarkerAcceptance acceptance,
            MarkersAhead ahead,
            OrderCloth cloth) {
        this.acceptance = acceptance;
        this.ahead = ahead;
        this.cloth = cloth;
        this.orders = orders;
        this.documents = documents;
        this.forTime = forTime;
        this.stages = stages;
        this.signals = signals;
    }

    public void made(Envelope message, NestingPayload.MarkerMade marker) {
        String orderId = message.orderId();
        if (ahead.made(message, marker)) {
            return;
        }
        // what is written below compares the order as it was before the process was asked
        orders.find(orderId);
        if (!signals.awaitsMarker(orderId, message.correlationId())) {
            return;
        }
        MarkerAcceptance.Outcome checked = acceptance.check(orderId, marker.marker(), documents.asked(orderId));
        if (checked instanceof MarkerAcceptance.Outcome.Refused refused) {
            noMarker(message, OrderSignals.Outcome.FAILED, OrderState.INCIDENT, verbatim(refused.reasons()));
            return;
        }
        if (!isForTime(message) && !isLaid(orderId, marker)) {
            signals.markerAnswered(orderId, message.correlationId(), OrderSignals.Outcome.OTHER_CLOTH);
            return;
        }
        if (!signals.markerAnswered(orderId, message.correlationId(), OrderSignals.Outcome.DONE)) {
            return;
        }
        if (isForTime(message)) {
            forTime.keep(orderId, marker);
        } else {
            Optional<OrderNotes.Matching> matching = ((MarkerAcceptance.Outcome.Accepted) checked).matching();
            documents.storeMarker(orderId, marker.marker().toString(), matching);
            orders.markerMade(orderId, marker.length(), marker.efficiency(), marker.notes());
            orders.searched(orderId, shortened(marker));
        }
        stages.ended(orderId, "nest", marker.seconds());
    }

    /** Its roll is still its own, and long enough; where no roll was asked for, cloth has no end. */
    private boolean isLaid(String orderId, NestingPayload.MarkerMade marker) {
        String roll = marker.marker().path("fabric").path("roll").asText("");
        if (roll.isEmpty()) {
            return true;
        }
        orders.decided(orderId); // before its roll, as everybody does
        return cloth.laid(MaterialWork.parse(orderId), roll, marker.length(), marker.efficiency());
    }

    private static Optional<ShortenedSearch> shortened(NestingPayload.MarkerMade marker) {
        return marker.givenSeconds() < marker.wantedSeconds()
                ? Optional.of(
                        new ShortenedSearch(marker.givenSeconds(), marker.wantedSeconds(), marker.ordersWaiting()))
                : Optional.empty();
    }

    /** Where longer cloth would do, that is taken or waited for; a person is asked about anything else. */
    public void rejected(Envelope message, NestingPayload.MarkerRejected rejected) {
        String orderId = message.orderId();
        orders.find(orderId);
        if (!isForTime(message)
                && signals.awaitsMarker(orderId, message.correlationId())
                && needsLonger(orderId, rejected.neededMm())) {
            signals.markerAnswered(orderId, message.correlationId(), OrderSignals.Outcome.OTHER_CLOTH);
            return;
        }
        noMarker(message, OrderSignals.Outcome.REFUSED, OrderState.REJECTED, rejected.told());
    }

    private boolean needsLonger(String orderId, double neededMm) {
        if (neededMm == 0) {
            return false;
        }
        orders.decided(orderId); // before its roll, as everybody does
        return cloth.needs(MaterialWork.parse(orderId), neededMm);
    }

    public void failed(Envelope message, Payload.WorkFailed failed) {
        noMarker(message, OrderSignals.Outcome.FAILED, OrderState.INCIDENT, verbatim(List.of(failed.reason())));
    }

    /** An order that has a marker continues with it, and a note says why there is no other. */
    private void noMarker(Envelope message, OrderSignals.Outcome outcome, OrderState state, List<Notice> reasons) {
        if (ahead.none(message, reasons)) {
            return;
        }
        orders.find(message.orderId());
        if (isForTime(message)) {
            if (signals.markerAnswered(message.orderId(), message.correlationId(), OrderSignals.Outcome.DONE)) {
                orders.notNestedForTime(
                        message.orderId(), reasons.stream().map(Notice::text).collect(Collectors.joining(" ")));
            }
        } else if (signals.markerAnswered(message.orderId(), message.correlationId(), outcome)) {
            orders.move(message.orderId(), state, reasons);
        }
    }

    private static List<Notice> verbatim(List<String> sentences) {
        return sentences.stream().map(Notice::verbatim).toList();
    }

    private boolean isForTime(Envelope answer) {
        return orders.commandForTime(answer.orderId())
                .filter(answer.correlationId()::equals)
                .isPresent();
    }
}
