package io.tailorline.portal.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the trace id of a request for its answer: an error is worded after the trace has ended. What a caller quotes
 * from a problem leads to the log lines of the request.
 */
@Component
@Order(TraceId.AFTER_THE_TRACE_BEGAN)
class TraceId extends OncePerRequestFilter {

    static final int AFTER_THE_TRACE_BEGAN = Ordered.HIGHEST_PRECEDENCE + 2;

    private static final String ATTRIBUTE = TraceId.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(MDC.get("traceId")).ifPresent(id -> request.setAttribute(ATTRIBUTE, id));
        chain.doFilter(request, response);
    }

    /** Of the request that this thread answers; empty where requests are not traced. */
    static Optional<String> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                .map(Object::toString);
    }
}
