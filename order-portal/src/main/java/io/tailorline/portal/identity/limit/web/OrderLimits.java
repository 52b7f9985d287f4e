package io.tailorline.portal.identity.limit.web;

import io.tailorline.portal.identity.limit.Buckets;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import io.tailorline.portal.web.Network;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the orders, changes, checks of measurements, offers, drawings and photos that one client sends without an
 * account.
 */
final class OrderLimits extends OncePerRequestFilter {

    /** Of the container: nothing else passes this filter. */
    static final String[] PATHS = {
        "/api/v1/orders",
        "/api/v1/orders/*",
        "/api/v1/likely-measurements",
        "/api/v1/quotes",
        "/api/v1/suit-drawings",
        "/offer",
        "/looks",
        "/summary"
    };

    private static final RequestMatcher ORDER = matcher(HttpMethod.POST, "/api/v1/orders");
    private static final RequestMatcher CHECK = matcher(HttpMethod.POST, "/api/v1/orders/measurements");
    private static final RequestMatcher LIKELY = matcher(HttpMethod.POST, "/api/v1/likely-measurements");
    private static final RequestMatcher QUOTE = matcher(HttpMethod.POST, "/api/v1/quotes");
    private static final RequestMatcher OFFER = matcher(HttpMethod.POST, "/offer");
    private static final RequestMatcher LOOKS = matcher(HttpMethod.POST, "/looks");
    private static final RequestMatcher SUMMARY = matcher(HttpMethod.POST, "/summary");
    private static final RequestMatcher PRICE = matcher(HttpMethod.POST, "/api/v1/orders/{id}/specification/price");
    private static final RequestMatcher CHANGE = matcher(HttpMethod.PUT, "/api/v1/orders/{id}/specification");
    private static final RequestMatcher ADDRESS = matcher(HttpMethod.PUT, "/api/v1/orders/{id}/address");
    private static final RequestMatcher CANCEL = matcher(HttpMethod.POST, "/api/v1/orders/{id}/cancel");
    private static final RequestMatcher MEASURED = matcher(HttpMethod.POST, "/api/v1/orders/{id}/measurements");
    private static final RequestMatcher DRAWING = matcher(HttpMethod.POST, "/api/v1/suit-drawings");
    private static final RequestMatcher PHOTO = matcher(HttpMethod.PUT, "/api/v1/orders/{id}/photos/{view}");

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
        Optional<Duration> wait = sent.flatMap(limit -> own.take(limit, whom(request)));
        if (wait.isPresent()) {
            TooManyRequests.answer(response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Of changes each order has a bucket of its own: a house behind one address changes many. */
    private static String whom(HttpServletRequest request) {
        String client = Network.client(request.getRemoteAddr());
        return changed(request).map(order -> client + " " + order).orElse(client);
    }

    /** The order that is changed; empty for another request. */
    private static Optional<String> changed(HttpServletRequest request) {
        return Stream.of(CHANGE, ADDRESS, CANCEL, MEASURED)
                .map(change -> change.matcher(request))
                .filter(RequestMatcher.MatchResult::isMatch)
                .map(match -> match.getVariables().get("id"))
                .findFirst();
    }

    private static RequestMatcher matcher(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    private Optional<Limit> sent(HttpServletRequest request) {
        if (ORDER.matches(request)) {
            return Optional.of(limits.placing());
        }
        if (changed(request).isPresent()) {
            return Optional.of(limits.changing());
        }
        if (CHECK.matches(request) || PRICE.matches(request)) {
            return Optional.of(limits.checking());
        }
        if (LIKELY.matches(request)) {
            return Optional.of(limits.expecting());
        }
        if (QUOTE.matches(request) || OFFER.matches(request) || LOOKS.matches(request) || SUMMARY.matches(request)) {
            return Optional.of(limits.offering());
        }
        if (DRAWING.matches(request)) {
            return Optional.of(limits.drawing());
        }
        return PHOTO.matches(request) ? Optional.of(limits.sendingPhotos()) : Optional.empty();
    }
}
