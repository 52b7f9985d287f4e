package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.web.Refusal;
import java.util.List;

/** What became of reading a request for a suit. */
public sealed interface OrderRequestResult {

    record Read(OrderRequest request) implements OrderRequestResult {}

    /** It is not JSON at all. */
    record NotJson(FormatFault fault) implements OrderRequestResult {}

    /** It is JSON, but fields are missing or are not what they should be. */
    record Faulty(List<Refusal> refusals) implements OrderRequestResult {
        public Faulty {
            refusals = List.copyOf(refusals);
        }
    }
}
