package io.tailorline.portal.identity.limit.web;

import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import io.tailorline.portal.web.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts, for all portals together, how often one client without an account asks for orders that its request does not
 * open. Whoever holds the secret of an order is never asked to wait: a neighbour who guesses behind the same address
 * keeps nobody out.
 */
@Component
public class MissingOrders {

    private final PortalBuckets buckets;
    private final LimitSettings limits;

    MissingOrders(PortalBuckets buckets, LimitSettings limits) {
        this.buckets = buckets;
        this.limits = limits;
    }

    /** Another order was asked for in vain; how long to wait where that was too often, empty where it was not. */
    public Optional<Duration> count(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? buckets.shared().take(limits.missing(), Network.client(request.getRemoteAddr()))
                : Optional.empty();
    }
}
