package io.tailorline.portal.limit.web;

import io.tailorline.portal.limit.Buckets;
import io.tailorline.portal.limit.Limit;
import io.tailorline.portal.limit.LimitSettings;
import io.tailorline.portal.limit.Network;
import io.tailorline.portal.limit.PortalBuckets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what one client without an account sends: orders, checks of measurements, and questions about orders that are
 * not there. A question that is answered costs nothing; only what was not found takes a token.
 */
final class OrderLimits extends OncePerRequestFilter {

    private static final String ORDERS = "/api/v1/orders";
    private static final String CHECKS = "/api/v1/orders/measurements";
    private static final String ORDER_PAGES = "/orders/";

    private final Buckets own;
    private final Buckets shared;
    private final LimitSettings limits;

    OrderLimits(PortalBuckets buckets, LimitSettings limits) {
        this.own = buckets.own();
        // what is not found is counted for all portals together
        this.shared = buckets.shared();
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            chain.doFilter(request, response);
            return;
        }
        String client = Network.client(request.getRemoteAddr());
        Optional<Limit> sent = sent(request);
        Optional<Duration> wait = sent.isPresent()
                ? own.take(sent.get(), client)
                : asksForAnOrder(request) ? shared.wait(limits.missing(), client) : Optional.empty();
        if (wait.isPresent()) {
            refuse(response, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (asksForAnOrder(request) && response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            shared.take(limits.missing(), client);
        }
    }

    private Optional<Limit> sent(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        return switch (request.getRequestURI()) {
            case ORDERS -> Optional.of(limits.placing());
            case CHECKS -> Optional.of(limits.checking());
            default -> Optional.empty();
        };
    }

    private static boolean asksForAnOrder(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(ORDER_PAGES) || path.startsWith(ORDERS + "/") && !path.equals(CHECKS);
    }

    private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
