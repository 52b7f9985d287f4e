package io.tailorline.portal.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * How long a body may be at each address, and how long it may take. The proxies' examples in {@code packaging/proxy}
 * let as much through as is {@linkplain UploadLimit#read() read} here.
 */
@Component
public class UploadLimits {

    /** Bytes of a photo; telephones write 2 to 8 MB. */
    public static final int MOST_OF_PHOTO = 12 * 1024 * 1024;

    /** What is sent from the bench: a replaced outline of the most points takes 100 KB. */
    private static final List<RequestMatcher> BENCH = Stream.of(
                    "trial", "trial/place", "approve", "cost", "nest", "seams", "versions")
            .map(path -> address("/api/v1/tailor/orders/{id}/" + path))
            .toList();

    /** Where the bench is sent with a file: that of a whole three-piece suit takes 1.5 MB. */
    private static final RequestMatcher DXF = address("/api/v1/tailor/orders/{id}/dxf");

    /** Where a photo is sent, as a telephone takes it. */
    private static final RequestMatcher PHOTO = address("/api/v1/orders/{id}/photos/{view}");

    private static final RequestMatcher SWATCH = address("/api/v1/workshop/articles/{id}/swatch");

    /** Where a whole catalogue is sent: 5 000 articles take 1 MB. */
    private static final List<RequestMatcher> CATALOGUE =
            List.of(address("/api/v1/workshop/articles.csv"), address("/workshop/articles"));

    /** An order has 2 KB. */
    private static final Duration QUICK = Duration.ofSeconds(30);

    /** The longest photo needs 1 Mbit/s. */
    private static final Duration SLOW = Duration.ofMinutes(2);

    private static final long REFUSED = 2 * 1024 * 1024;

    private final UploadLimit order;
    private final UploadLimit bench;
    private final UploadLimit dxf;
    private final UploadLimit photo;

    public UploadLimits(
            @Value("${tailorline.portal.longest-request-bytes:65536}") int most,
            @Value("${tailorline.portal.longest-bench-bytes:1048576}") int mostOfBench,
            @Value("${tailorline.portal.longest-dxf-bytes:8388608}") int mostOfDxf) {
        order = limit(most, QUICK);
        bench = limit(mostOfBench, SLOW);
        dxf = limit(mostOfDxf, SLOW);
        photo = limit(MOST_OF_PHOTO, SLOW);
    }

    private static UploadLimit limit(int most, Duration longest) {
        return new UploadLimit(most, Math.max(REFUSED, 2L * most), longest);
    }

    private static RequestMatcher address(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    public UploadLimit of(HttpServletRequest request) {
        if (isPhoto(request)) {
            return photo;
        }
        if (CATALOGUE.stream().anyMatch(address -> address.matches(request))) {
            return bench;
        }
        if (DXF.matches(request)) {
            return dxf;
        }
        return BENCH.stream().anyMatch(address -> address.matches(request)) ? bench : order;
    }

    public boolean isPhoto(HttpServletRequest request) {
        return PHOTO.matches(request) || SWATCH.matches(request);
    }
}
