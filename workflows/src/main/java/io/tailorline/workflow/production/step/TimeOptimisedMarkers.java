package io.tailorline.workflow.production.step;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.Documents;
import java.util.List;
import java.util.Optional;

/** Markers nested for a shorter cutting time, stored beside the orders' own until the planner has compared them. */
public class TimeOptimisedMarkers {

    private final Documents documents;
    private final MessageJson json;

    public TimeOptimisedMarkers(Documents documents, MessageJson json) {
        this.documents = documents;
        this.json = json;
    }

    /** @param notes what to know of it, a line each */
    record Found(Marker marker, List<String> notes) {}

    void keep(String orderId, NestingPayload.MarkerMade made) {
        documents.store(orderId, DocumentKind.TIME_MARKER, json.payload(made));
    }

    Optional<Found> of(String orderId) {
        return documents.current(orderId, DocumentKind.TIME_MARKER).map(kept -> {
            NestingPayload.MarkerMade made = json.payload(kept, NestingPayload.MarkerMade.class);
            try {
                return new Found(MarkerJson.read(JsonCursor.of("marker", made.marker())), made.notes());
            } catch (FormatFault broken) {
                throw new IllegalStateException("Marker for time of order " + orderId, broken);
            }
        });
    }
}
