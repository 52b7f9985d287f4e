package io.tailorline.portal.web.problem;

import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.database.FailFastScope;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The outermost of all filters: a request does not wait for a database that is away, and one that fails for it is
 * answered by 503 and when to come again, never as an error of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    /** When to come again, s. */
    private static final String RETRY_AFTER = "5";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final AtomicLong toldNanos = new AtomicLong(System.nanoTime() - BETWEEN_LINES.toNanos());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FailFastScope.waits();
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (!DatabaseFault.isCauseOf(failed) || response.isCommitted()) {
                throw failed;
            }
            tell(failed);
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } finally {
            FailFastScope.isAnswered();
        }
    }

    /** One line in a while: in an outage every request fails alike. */
    private void tell(Exception failed) {
        long told = toldNanos.get();
        long now = System.nanoTime();
        if (now - told >= BETWEEN_LINES.toNanos() && toldNanos.compareAndSet(told, now)) {
            LOG.warn(
                    "Requests are answered by 503, the database does not do its part: {}",
                    DatabaseFault.rootMessage(failed));
        }
    }
}
