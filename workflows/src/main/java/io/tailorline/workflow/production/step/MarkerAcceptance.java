package io.tailorline.workflow.production.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.persistence.AskedCloth;
import java.util.List;
import java.util.Optional;

/** Whether a marker that a nester sends may be cut. */
@FunctionalInterface
public interface MarkerAcceptance {

    /** The outcome of a check. */
    sealed interface Outcome {

        /** @param matching how stripes or checks match; empty where nothing is matched */
        record Accepted(Optional<OrderNotes.Matching> matching) implements Outcome {}

        /** @param reasons what failed, a line each */
        record Refused(List<String> reasons) implements Outcome {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * @param marker a marker file
     * @param asked cloth and rules that it was asked for by; empty where an earlier release has asked
     */
    Outcome check(String orderId, JsonNode marker, Optional<AskedCloth> asked);
}
