package io.tailorline.portal.identity.security;

import io.tailorline.portal.identity.limit.web.MissingOrders;
import io.tailorline.portal.identity.limit.web.TooManyRequests;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers what the access table refuses: 404 for a path that it does not list, 405 for another method of a path. An
 * order that the request does not open is unknown to it, in the words in which an order is unknown that does not exist;
 * 429 where that was asked for too often. Else who is not signed in is asked to, and who is signed in is told that the
 * account is not enough.
 */
final class AccessRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BASIC = "Basic realm=\"Tailorline staff\", charset=\"UTF-8\"";

    private final MissingOrders missing;

    AccessRefusal(MissingOrders missing) {
        this.missing = missing;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (isAnsweredWithoutAccount(request, response)) {
            return;
        }
        if (isForPrograms(request)) {
            challenge(request, response);
        } else {
            response.sendRedirect("/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            Problems.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    Refusal.of("token-expected", "X-CSRF-TOKEN", "", "X-CSRF-TOKEN"));
        } else if (!isAnsweredWithoutAccount(request, response)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** A page script is not asked for a password: its browser would keep one that a program should send. */
    static void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean script = request.getHeader("Sec-Fetch-Mode") != null && request.getHeader("Authorization") == null;
        response.setHeader("WWW-Authenticate", script ? "Session realm=\"Tailorline staff\"" : BASIC);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    private boolean isAnsweredWithoutAccount(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<AccessRule> row = AccessTable.find(request);
        if (row.isPresent() && row.get().permitted().isBySecret()) {
            Optional<Duration> wait = missing.count(request);
            if (wait.isPresent()) {
                TooManyRequests.answer(response, wait.get());
                return true;
            }
            String number = row.get().variables(request).getOrDefault("id", "");
            Problems.send(
                    request, response, HttpStatus.NOT_FOUND, Refusal.of("order-unknown", "id", number, "TL-4F7K-22"));
            return true;
        }
        if (row.isPresent()) {
            return false;
        }
        String methods = AccessTable.methods(request);
        if (methods.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.setHeader("Allow", methods);
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
        return true;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestURI())
                .filter(path -> path.startsWith("/api/") || path.startsWith("/actuator/"))
                .isPresent();
    }
}
