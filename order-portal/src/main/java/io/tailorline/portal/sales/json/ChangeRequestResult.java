package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.web.Refusal;
import java.util.List;

/** What became of reading a request to change an order. */
public sealed interface ChangeRequestResult {

    record Read(ChangeRequest request) implements ChangeRequestResult {}

    /** It is not JSON at all. */
    record NotJson(FormatFault fault) implements ChangeRequestResult {}

    /** It is JSON, but fields are not what they should be. */
    record Faulty(List<Refusal> refusals) implements ChangeRequestResult {
        public Faulty {
            refusals = List.copyOf(refusals);
        }
    }
}
