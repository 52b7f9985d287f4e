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
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the orders, checks of measurements and photos that one client sends without an account. */
final class OrderLimits extends OncePerRequestFilter {

    private static final String ORDERS = "/api/v1/orders";
    private static final String CHECKS = "/api/v1/orders/measurements";

    private static final Pattern PHOTO = Pattern.compile("/api/v1/orders/[^/]+/photos/[^/]+");

    private final Buckets own;
    private final LimitSettings limits;

    OrderLimits(PortalBuckets buckets, LimitSettings limits) {
        this.own = buckets.own();
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Limit> sent = request.getUserPrincipal() == null ? sent(request) : Optional.empty();
        Optional<Duration> wait = sent.flatMap(limit -> own.take(limit, Network.client(request.getRemoteAddr())));
        if (wait.isPresent()) {
            TooManyRequests.answer(response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Limit> sent(HttpServletRequest request) {
        if (request.getMethod().equals("PUT")) {
            return PHOTO.matcher(request.getRequestURI()).matches()
                    ? Optional.of(limits.sendingPhotos())
                    : Optional.empty();
        }
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        return switch (request.getRequestURI()) {
            case ORDERS -> Optional.of(limits.placing());
            case CHECKS -> Optional.of(limits.checking());
            default -> Optional.empty();
        };
    }
}
