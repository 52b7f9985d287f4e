package io.tailorline.portal.problem;

import io.tailorline.portal.photo.PhotoIntake;
import io.tailorline.portal.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what no endpoint can read, before any looks at it: a body that is not of one media type, in a character set
 * that is unknown, longer than an order may be, or a form that breaks off.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestLimits extends OncePerRequestFilter {

    /** Where what is on a tailor's bench is sent: a replaced outline of the most points takes 100 KB. */
    private static final Pattern BENCH =
            Pattern.compile(".*/api/v1/tailor/orders/[^/]+/(trial|trial/place|approve|cost|nest|seams|versions)");

    /** Where the bench is sent with a file: that of a whole three-piece suit takes 1.5 MB. */
    private static final Pattern DXF = Pattern.compile(".*/api/v1/tailor/orders/[^/]+/dxf");

    /** Where a photo is sent, as a telephone takes it. */
    private static final Pattern PHOTO = Pattern.compile(".*/api/v1/orders/[^/]+/photos/[^/]+");

    private static final double MEGABYTE = 1024 * 1024;

    private final int most;
    private final int mostOfBench;
    private final int mostOfDxf;
    private final int mostOfPhoto;

    RequestLimits(
            @Value("${tailorline.portal.longest-request-bytes:65536}") int most,
            @Value("${tailorline.portal.longest-bench-bytes:1048576}") int mostOfBench,
            @Value("${tailorline.portal.longest-dxf-bytes:8388608}") int mostOfDxf,
            @Value("" + PhotoIntake.MOST_BYTES) int mostOfPhoto) {
        this.most = most;
        this.mostOfBench = mostOfBench;
        this.mostOfDxf = mostOfDxf;
        this.mostOfPhoto = mostOfPhoto;
    }

    private int most(HttpServletRequest request) {
        if (isFile(request)) {
            return isPhoto(request) ? mostOfPhoto : mostOfDxf;
        }
        return BENCH.matcher(request.getRequestURI()).matches() ? mostOfBench : most;
    }

    private static boolean isPhoto(HttpServletRequest request) {
        return PHOTO.matcher(request.getRequestURI()).matches();
    }

    private static boolean isFile(HttpServletRequest request) {
        return isPhoto(request) || DXF.matcher(request.getRequestURI()).matches();
    }

    /** A file somewhat too long is read before it is refused: who is still sending hears nothing. */
    private boolean isReadToItsEnd(HttpServletRequest request) {
        return isFile(request) && request.getContentLengthLong() <= 2L * most(request);
    }

    private Refusal tooLong(HttpServletRequest request) {
        long sent = request.getContentLengthLong();
        return isPhoto(request)
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
        if (!isReadable(request.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() > most(request)) {
            if (isReadToItsEnd(request)) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            Problems.send(request, response, HttpStatus.PAYLOAD_TOO_LARGE, tooLong(request));
        } else if (!isRefusedByContainer(request, response)) {
            chain.doFilter(new Limited(request, most(request)), response);
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

    /** A request of whose body no more is read than the limit, also where no length is given. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, int most) {
            this.body = body;
            // one more tells that there is more
            this.left = most + 1L;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = body.read(bytes, from, (int) Math.min(length, Math.max(left, 1)));
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
