package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.MeasurementRefusals;
import io.tailorline.portal.web.Refusal;
import java.util.List;

/** Refuses measurements that no body has. Unusual measurements inside the limits are accepted and shown to a tailor. */
public final class BodyLimitsPolicy implements OrderPolicy {

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return MeasurementRefusals.of(request.body());
    }
}
