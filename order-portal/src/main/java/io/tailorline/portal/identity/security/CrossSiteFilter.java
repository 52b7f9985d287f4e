package io.tailorline.portal.identity.security;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that a browser sends on behalf of another site, also with credentials that the browser remembers and
 * adds by itself. A browser says where a request comes from, in {@code Sec-Fetch-Site} or in {@code Origin}; who says
 * neither must send what no page of another site can send unasked: JSON, or the header {@code Tailorline-Request}.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

    /** The header by which a program says that it is one, where it has no body to send. */
    static final String PROGRAM = "Tailorline-Request";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final boolean tokenFollows;

    /** @param tokenFollows a form without either header is let through to the check of its token */
    CrossSiteFilter(boolean tokenFollows) {
        this.tokenFollows = tokenFollows;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!changes(request)) {
            chain.doFilter(request, response);
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean own;
        if (site != null) {
            own = site.equals("same-origin") || site.equals("none");
        } else if (origin != null) {
            own = isOwn(origin, request);
        } else {
            own = tokenFollows || isOfProgram(request);
        }
        if (own) {
            chain.doFilter(request, response);
        } else if (site == null && origin == null) {
            Problems.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    Refusal.of("program-header-expected", PROGRAM, "", PROGRAM + ": 1"));
        } else {
            Problems.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    Refusal.of(
                            "other-site",
                            site == null ? "Origin" : "Sec-Fetch-Site",
                            site == null ? origin : site,
                            "same-origin"));
        }
    }

    /** Whether the method changes something. */
    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Whether a browser would ask before it sent this for a page of another site; it would be told no. */
    static boolean isOfProgram(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getHeader(PROGRAM) != null
                || type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        String host = request.getHeader("Host");
        try {
            URI from = URI.create(origin);
            return host != null
                    && host.equalsIgnoreCase(from.getRawAuthority())
                    && (!request.isSecure() || "https".equalsIgnoreCase(from.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
