package io.tailorline.portal.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the access table: who may send this method to paths of this pattern.
 *
 * @param pattern as Spring writes paths; {@code {id}} is one segment, a final {@code **} the rest
 */
record AccessRule(HttpMethod method, String pattern, PermittedUsers permitted, RequestMatcher path, PathPattern form) {

    AccessRule(HttpMethod method, String pattern, PermittedUsers permitted) {
        this(
                method,
                pattern,
                permitted,
                PathPatternRequestMatcher.withDefaults().matcher(pattern),
                PathPatternParser.defaultInstance.parse(pattern));
    }

    /** Whether a pattern of the API's description is this row's, or below it. */
    boolean isOfPattern(String path) {
        return path.equals(pattern)
                || pattern.endsWith("/**") && (path + "/").startsWith(pattern.substring(0, pattern.length() - 2));
    }

    /** Whether this row decides about who reads a page. */
    boolean isOfPage(String page) {
        return method == HttpMethod.GET && form.matches(PathContainer.parsePath(page));
    }

    /** Whether the path is of this row, whatever the method. */
    boolean isOfPath(HttpServletRequest request) {
        return path.matches(request);
    }

    /** {@code HEAD} reads as {@code GET} does. */
    boolean isOfMethod(HttpServletRequest request) {
        String sent = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return method.name().equals(sent);
    }

    /** The parts of the path that the pattern names. */
    Map<String, String> variables(HttpServletRequest request) {
        return path.matcher(request).getVariables();
    }
}
