package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.StaffAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an account that was changed since, or that signed in {@link #LONGEST} ago, and leads whoever has
 * to change a password to where that is done.
 */
final class EndedSessions extends OncePerRequestFilter {

    /** A working day, whether the page was used or not. */
    static final Duration LONGEST = Duration.ofHours(8);

    private final AccountCache accounts;
    private final InstantSource clock;

    EndedSessions(AccountCache accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffMember> member = member();
        if (member.isPresent() && hasEnded(member.get())) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (member.isPresent() && member.get().mustChange() && !isAllowedBefore(request)) {
            if (request.getRequestURI().startsWith("/api/")) {
                response.sendError(HttpStatus.FORBIDDEN.value());
            } else {
                response.sendRedirect("/account");
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<StaffMember> member() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof StaffMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    private boolean hasEnded(StaffMember member) {
        Optional<StaffAccount> account = accounts.find(member.name());
        boolean same = account.filter(now -> now.active() && now.version() == member.version())
                .isPresent();
        return !same || !clock.instant().isBefore(member.since().plus(LONGEST));
    }

    /** What can be used with a password that has to be changed. */
    private static boolean isAllowedBefore(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/account")
                || path.startsWith("/account/")
                || path.equals("/logout")
                || path.equals("/login")
                || path.startsWith("/static/");
    }
}
