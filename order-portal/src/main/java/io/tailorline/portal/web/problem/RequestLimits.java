package io.tailorline.portal.web.problem;

import io.tailorline.json.UnstorableText;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.upload.UploadLimit;
import io.tailorline.portal.web.upload.UploadLimits;
import io.tailorline.portal.web.upload.UploadOutcome;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no endpoint can read, before any looks at it: a body that is not of one media type, in a character set
 * that is unknown, longer than an order may be, late, one too many, a form that breaks off, or text that no database
 * stores.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits extends OncePerRequestFilter {

    private static final double MEGABYTE = 1024 * 1024;

    /** When to come again, s. */
    private static final String RETRY_AFTER = "5";

    private final UploadLimits limits;

    RequestLimits(UploadLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UploadLimit limit = limits.of(request);
        UploadOutcome outcome = UploadOutcome.of(request);
        if (outcome == UploadOutcome.MALFORMED) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (outcome == UploadOutcome.LATE) {
            String longest = limit.longest().toSeconds() + " s";
            Problems.send(request, response, HttpStatus.REQUEST_TIMEOUT, Refusal.of("body-late", "body", "", longest));
        } else if (outcome == UploadOutcome.BUSY || outcome == UploadOutcome.TOO_MANY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            boolean all = outcome == UploadOutcome.BUSY;
            HttpStatus status = all ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.TOO_MANY_REQUESTS;
            Problems.send(
                    request, response, status, Refusal.of(all ? "bodies-busy" : "bodies-many", "body", "", "5 s"));
        } else if (!isReadable(request.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (outcome == UploadOutcome.TOO_LONG || request.getContentLengthLong() > limit.most()) {
            Problems.send(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLong(request, limit));
        } else if (!hasParameters(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            Optional<Refusal> unstorable = unstorable(request.getParameterMap());
            if (unstorable.isPresent()) {
                Problems.send(request, response, HttpStatus.BAD_REQUEST, unstorable.get());
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Of forms and addresses; a body in JSON is asked the same where it is parsed. */
    private static Optional<Refusal> unstorable(Map<String, String[]> parameters) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            Optional<String> found = UnstorableText.in(parameter.getKey() + String.join(" ", parameter.getValue()));
            if (found.isPresent()) {
                String name = UnstorableText.in(parameter.getKey()).isPresent() ? "query" : parameter.getKey();
                return Optional.of(Refusal.of("format", name, found.get(), UnstorableText.EXPECTED));
            }
        }
        return Optional.empty();
    }

    private Refusal tooLong(HttpServletRequest request, UploadLimit limit) {
        long sent = Math.max(announced(request), limit.most() + 1L);
        return limits.isPhoto(request)
                ? Refusal.of("photo-too-long", "Content-Length", megabytes(sent), megabytes(limit.most()))
                : Refusal.of("body-too-long", "Content-Length", Long.toString(sent), Integer.toString(limit.most()));
    }

    /** What a body of which nothing was read would have had; 0 where the sender did not say. */
    private static long announced(HttpServletRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? request.getContentLengthLong() : Long.parseLong(length);
    }

    /** As a telephone shows the size of a file. */
    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    /** Whether the container can read the address and the form: not in part, nor one that breaks off. */
    private static boolean hasParameters(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException malformed) {
            return false;
        }
    }

    /** Whether a media type is one, not a pattern of several, and its character set is known. */
    private static boolean isReadable(String type) {
        if (type == null) {
            return true;
        }
        try {
            MediaType one = MediaType.parseMediaType(type);
            // fails where the character set is unknown
            one.getCharset();
            return one.isConcrete();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
