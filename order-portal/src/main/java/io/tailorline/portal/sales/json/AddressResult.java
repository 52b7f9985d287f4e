package io.tailorline.portal.sales.json;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.web.Refusal;
import java.util.List;

/** An address as it was read, or what was wrong with its text. */
public sealed interface AddressResult {

    record Read(Address address) implements AddressResult {}

    /** It is no JSON. */
    record NotJson(FormatFault fault) implements AddressResult {}

    /** @param refusals all faults that were found, at least one */
    record Faulty(List<Refusal> refusals) implements AddressResult {
        public Faulty {
            refusals = List.copyOf(refusals);
        }
    }
}
