package io.tailorline.cutter.modbus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose reads end at an instant. A socket's own timeout starts again with every byte, so that a peer which
 * lets one byte trickle after the other would be waited for without end.
 */
final class DeadlineSocket extends Socket {

    private long deadline;

    /** @param nanos on the scale of {@link System#nanoTime()} */
    void readUntil(long nanos) {
        deadline = nanos;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new UntilDeadline(super.getInputStream());
    }

    private final class UntilDeadline extends FilterInputStream {

        UntilDeadline(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new SocketTimeoutException("too late");
            }
            setSoTimeout((int) left);
            return in.read(bytes, offset, length);
        }
    }
}
