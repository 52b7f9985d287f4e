package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload.MarkerMade;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.ProposedMarkers;
import io.tailorline.workflow.production.persistence.ProposedMarkers.Proposed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Markers that are there before their process asks for them: made around a flaw that an operator has found, so that he
 * sees what comes of it. One is the answer to the process where it asks for just that cloth, by just those rules, and
 * the marker passes the check of the pieces that it asks for.
 */
public class MarkersAhead {

    private final ProposedMarkers proposed;
    private final MessageJson json;
    private final MarkerAcceptance acceptance;
    private final CuttingTime time;

    /** How long the quickest table would cut a marker of this work, s; empty where none can. */
    @FunctionalInterface
    public interface CuttingTime {
        OptionalDouble of(String workId, Marker marker);
    }

    public MarkersAhead(ProposedMarkers proposed, MessageJson json, MarkerAcceptance acceptance, CuttingTime time) {
        this.proposed = proposed;
        this.json = json;
        this.acceptance = acceptance;
        this.time = time;
    }

    /** Whether this answers such a search, for which no process waits; then it is kept, or why it may not be cut. */
    boolean made(Envelope message, MarkerMade made) {
        return sought(message)
                .map(search -> {
                    if (acceptance.check(message.orderId(), made.marker(), Optional.of(search.cloth()))
                            instanceof MarkerAcceptance.Outcome.Refused refused) {
                        proposed.none(message.orderId(), search.command(), String.join(" ", refused.reasons()));
                    } else {
                        proposed.found(
                                message.orderId(),
                                search.command(),
                                json.payload(made),
                                time.of(message.orderId(), marker(made)));
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Whether this answers such a search, which has found nothing. */
    boolean none(Envelope message, List<String> reasons) {
        Optional<Proposed> search = sought(message);
        search.ifPresent(one -> proposed.none(message.orderId(), one.command(), String.join(" ", reasons)));
        return search.isPresent();
    }

    private Optional<Proposed> sought(Envelope message) {
        return proposed.of(message.orderId()).filter(one -> one.command().equals(message.correlationId()));
    }

    /**
     * The answer to who asks for this now; whatever there was is nobody's afterwards. It names the cloth as it is by
     * then.
     */
    Optional<MarkerMade> take(String workId, AskedCloth asked) {
        Optional<MarkerMade> found = proposed.of(workId)
                .filter(one -> one.cloth().isSame(asked))
                .flatMap(Proposed::answer)
                .map(text -> json.payload(text, MarkerMade.class))
                .map(made -> onCloth(made, asked))
                .filter(made -> acceptance.check(workId, made.marker(), Optional.of(asked))
                        instanceof MarkerAcceptance.Outcome.Accepted);
        proposed.drop(workId);
        return found;
    }

    private static MarkerMade onCloth(MarkerMade made, AskedCloth asked) {
        JsonNode marker = MarkerJson.tree(asked.laid(marker(made)));
        return new MarkerMade(
                marker,
                made.length(),
                made.efficiency(),
                made.seconds(),
                made.notes(),
                made.wantedSeconds(),
                made.givenSeconds(),
                made.ordersWaiting());
    }

    /** The marker of a proposal. */
    public Optional<Marker> marker(Proposed one) {
        return one.answer().map(text -> marker(json.payload(text, MarkerMade.class)));
    }

    private static Marker marker(MarkerMade made) {
        return Documents.read(Documents.parse("marker", made.marker().toString()), MarkerJson::read);
    }
}
