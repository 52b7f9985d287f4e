package io.tailorline.portal.identity.security;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the names under which the portal is reached: a page of another site whose name was made to lead here
 * gets nothing, and no name that somebody made up comes into an answer.
 */
final class AllowedHosts extends OncePerRequestFilter {

    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final Set<String> names = new HashSet<>(OWN);

    /**
     * @param bound address that the server is bound to; empty for all addresses
     * @param named further names, without a port
     */
    AllowedHosts(String bound, Collection<String> named) {
        if (!bound.isEmpty()) {
            names.add(plain(bound));
        }
        named.forEach(name -> names.add(plain(name)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (host != null && names.contains(plain(host))) {
            chain.doFilter(request, response);
        } else {
            Problems.send(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    Refusal.of("host-unknown", "Host", host == null ? "" : host, "tailorline.hosts"));
        }
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }
}
