package io.tailorline.portal.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request of whose body no more is read than the limit, also where no length is given, and for no longer. */
final class LimitedRequest extends HttpServletRequestWrapper {

    /** For a whole body: the longest photo needs 1 Mbit/s. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final int most;
    private final InstantSource clock;
    private @Nullable Instant until;

    LimitedRequest(HttpServletRequest request, int most, InstantSource clock) {
        super(request);
        this.most = most;
        this.clock = clock;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), most);
    }

    /** Reads what nobody has read, up to twice the limit; nothing of what says that it is longer. */
    void readToItsEnd() {
        long left = getContentLengthLong() > 2L * most ? 0 : 2L * most;
        byte[] part = new byte[8192];
        try {
            InputStream body = super.getInputStream();
            while (left > 0 && !isLate()) {
                int read = body.read(part, 0, (int) Math.min(part.length, left));
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException gone) {
            // whoever sent it hears no answer either way
            return;
        }
    }

    /** From the first byte that is asked for: until then the sender waits for us. */
    private boolean isLate() {
        if (until == null) {
            until = clock.instant().plus(LONGEST);
        }
        return clock.instant().isAfter(until);
    }

    private final class Counted extends ServletInputStream {

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
            if (isLate()) {
                throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT);
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
