package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.FoundFlaw;
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
import java.util.function.Consumer;

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
    private final Consumer<Object> events;

    /** How long the quickest table would cut a marker of this work, s; empty where none can. */
    @FunctionalInterface
    public interface CuttingTime {
        OptionalDouble of(String workId, Marker marker);
    }

    /** @param events hear {@link MarkerUnwanted}, to act on it once it is committed */
    public MarkersAhead(
            ProposedMarkers proposed,
            MessageJson json,
            MarkerAcceptance acceptance,
            CuttingTime time,
            Consumer<Object> events) {
        this.proposed = proposed;
        this.json = json;
        this.acceptance = acceptance;
        this.time = time;
        this.events = events;
    }

    /** The one that is sought or found for this work. */
    public Optional<Proposed> of(String workId) {
        return proposed.of(workId);
    }

    /** Instead of what was sought for this work before. */
    public void sought(String workId, String command, FoundFlaw flaw, AskedCloth cloth, double beginMm) {
        drop(workId);
        proposed.sought(workId, command, flaw, cloth, beginMm);
    }

    /** Nobody will take it; where it is sought still, no nester goes on with it. */
    public void drop(String workId) {
        proposed.of(workId)
                .filter(Proposed::isSought)
                .ifPresent(one -> events.accept(new MarkerUnwanted(workId, one.command())));
        proposed.drop(workId);
    }

    /** Whether this answers such a search, for which no process waits; then it is kept, or why it may not be cut. */
    boolean made(Envelope message, MarkerMade made) {
        return sought(message)
                .map(search -> {
                    if (acceptance.check(message.orderId(), made.marker(), Optional.of(search.cloth()))
                            instanceof MarkerAcceptance.Outcome.Refused refused) {
                        proposed.none(
                                message.orderId(),
                                search.command(),
                                refused.reasons().stream().map(Notice::verbatim).toList());
                    } else {
                        proposed.found(message.orderId(), search.command(), json.payload(made));
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Whether this answers such a search, which has found nothing. */
    boolean none(Envelope message, List<Notice> reasons) {
        Optional<Proposed> search = sought(message);
        search.ifPresent(one -> proposed.none(message.orderId(), one.command(), reasons));
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
        drop(workId);
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

    /**
     * How long the quickest table would cut it, s; empty where none can, and before there is one. It is planned once,
     * when somebody asks first, which takes a second, and in nobody's transaction.
     */
    public OptionalDouble seconds(String workId, Proposed one) {
        double seconds = one.seconds()
                .orElseGet(() -> marker(one)
                        .map(marker -> plan(workId, one.command(), marker))
                        .orElse(Proposed.NO_TABLE));
        return seconds == Proposed.NO_TABLE ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    private double plan(String workId, String command, Marker marker) {
        double seconds = time.of(workId, marker).orElse(Proposed.NO_TABLE);
        proposed.planned(workId, command, seconds);
        return seconds;
    }

    /** The marker of a proposal. */
    public Optional<Marker> marker(Proposed one) {
        return one.answer().map(text -> marker(json.payload(text, MarkerMade.class)));
    }

    private static Marker marker(MarkerMade made) {
        return Documents.read(Documents.parse("marker", made.marker().toString()), MarkerJson::read);
    }
}
