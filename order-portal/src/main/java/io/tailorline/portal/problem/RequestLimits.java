package io.tailorline.portal.problem;

import io.tailorline.portal.photo.PhotoIntake;
import io.tailorline.portal.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no endpoint can read, before any looks at it: a body that is not of one media type, in a character set
 * that is unknown, longer than an order may be, or a form that breaks off. A file that is refused is read all the same,
 * by whoever refused it: a browser that is still sending takes a closed connection for an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits extends OncePerRequestFilter {

    /** What is sent from the bench: a replaced outline of the most points takes 100 KB. */
    private static final List<RequestMatcher> BENCH = Stream.of(
                    "trial", "trial/place", "approve", "cost", "nest", "seams", "versions")
            .map(path -> address("/api/v1/tailor/orders/{id}/" + path))
            .toList();

    /** Where the bench is sent with a file: that of a whole three-piece suit takes 1.5 MB. */
    private static final RequestMatcher DXF = address("/api/v1/tailor/orders/{id}/dxf");

    /** Where a photo is sent, as a telephone takes it. */
    private static final RequestMatcher PHOTO = address("/api/v1/orders/{id}/photos/{view}");

    private static final double MEGABYTE = 1024 * 1024;

    private final int most;
    private final int mostOfBench;
    private final int mostOfDxf;
    private final int mostOfPhoto;
    private final InstantSource clock;

    @Autowired
    RequestLimits(
            @Value("${tailorline.portal.longest-request-bytes:65536}") int most,
            @Value("${tailorline.portal.longest-bench-bytes:1048576}") int mostOfBench,
            @Value("${tailorline.portal.longest-dxf-bytes:8388608}") int mostOfDxf) {
        this(most, mostOfBench, mostOfDxf, PhotoIntake.MOST_BYTES, InstantSource.system());
    }

    RequestLimits(int most, int mostOfBench, int mostOfDxf, int mostOfPhoto, InstantSource clock) {
        this.most = most;
        this.mostOfBench = mostOfBench;
        this.mostOfDxf = mostOfDxf;
        this.mostOfPhoto = mostOfPhoto;
        this.clock = clock;
    }

    private static RequestMatcher address(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private int most(HttpServletRequest request) {
        if (isFile(request)) {
            return PHOTO.matches(request) ? mostOfPhoto : mostOfDxf;
        }
        return BENCH.stream().anyMatch(address -> address.matches(request)) ? mostOfBench : most;
    }

    private static boolean isFile(HttpServletRequest request) {
        return PHOTO.matches(request) || DXF.matches(request);
    }

    private Refusal tooLong(HttpServletRequest request) {
        long sent = request.getContentLengthLong();
        return PHOTO.matches(request)
                ? Refusal.of("photo-too-long", "Content-Length", megabytes(sent), megabytes(mostOfPhoto))
                : Refusal.of("body-too-long", "Content-Length", Long.toString(sent), Integer.toString(most(request)));
    }

    /** As a telephone shows the size of a file. */
    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LimitedRequest limited = new LimitedRequest(request, most(request), clock);
        if (!isReadable(request.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() > most(request)) {
            Problems.send(request, response, HttpStatus.PAYLOAD_TOO_LARGE, tooLong(request));
        } else if (!isRefusedByContainer(request, response)) {
            chain.doFilter(limited, response);
        }
        if (isFile(request)) {
            limited.readToItsEnd();
        }
    }

    /**
     * Reads a form. Of one that breaks off the container takes no parameter, but answers 400, at whoever asks for one
     * first; an answer after that fails.
     */
    private static boolean isRefusedByContainer(HttpServletRequest request, HttpServletResponse response) {
        request.getParameterMap();
        return response.isCommitted();
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
