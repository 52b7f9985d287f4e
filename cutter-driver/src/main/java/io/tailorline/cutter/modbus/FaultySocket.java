package io.tailorline.cutter.modbus;

import io.tailorline.cutter.sim.fault.LinkFault;
import io.tailorline.cutter.sim.fault.LinkFault.What;
import io.tailorline.cutter.sim.fault.LinkFault.Where;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;

/**
 * A client's connection on a link that a script spoils: requests are read whole before they are passed on, answers are
 * kept until they are flushed, and {@link FaultyLink} decides what happens to each.
 */
final class FaultySocket extends Socket {

    private static final int HEADER = 6;
    private static final int LENGTH_AT = 4;
    private static final int FUNCTION_AT = 7;
    private static final int LONGEST = 254;
    private static final int EXCEPTION = 0x80;
    private static final int OTHER_TRANSACTION = 0x55;
    private static final double MS = 1000;

    private final FaultyLink link;
    private volatile boolean silent;

    FaultySocket(FaultyLink link) {
        this.link = link;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Requests(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Answers(super.getOutputStream());
    }

    private static void wait(LinkFault fault) throws IOException {
        try {
            Thread.sleep((long) (fault.amount() * MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The table is switched off.");
        }
    }

    /** What the table's Modbus slave reads. */
    private final class Requests extends InputStream {

        private final InputStream line;
        private byte[] ready = {};
        private int at;
        private boolean cut;

        Requests(InputStream line) {
            this.line = line;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (at == ready.length) {
                if (cut) {
                    close();
                    return -1;
                }
                ready = next();
                at = 0;
                if (ready.length == 0) {
                    return -1;
                }
            }
            int count = Math.min(length, ready.length - at);
            System.arraycopy(ready, at, bytes, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() throws IOException {
            return ready.length - at;
        }

        @Override
        public void close() throws IOException {
            FaultySocket.this.close();
        }

        /** The bytes to pass on next; none at the end of the stream. */
        private byte[] next() throws IOException {
            while (true) {
                byte[] frame = frame();
                if (frame.length == 0 || !silent) {
                    Optional<byte[]> passed = frame.length == 0 ? Optional.of(frame) : befall(frame);
                    if (passed.isPresent()) {
                        return passed.orElseThrow();
                    }
                }
            }
        }

        /** One request; whatever comes where it is none. */
        private byte[] frame() throws IOException {
            byte[] header = line.readNBytes(HEADER);
            if (header.length < HEADER) {
                return header;
            }
            int length = (header[LENGTH_AT] & 0xFF) << Byte.SIZE | header[LENGTH_AT + 1] & 0xFF;
            if (length > LONGEST) {
                return header;
            }
            byte[] frame = Arrays.copyOf(header, HEADER + length);
            int read = line.readNBytes(frame, HEADER, length);
            return Arrays.copyOf(frame, HEADER + read);
        }

        private Optional<byte[]> befall(byte[] frame) throws IOException {
            Optional<LinkFault> fault = link.next(Where.REQUEST);
            if (fault.isPresent()) {
                return whole(frame, fault.orElseThrow());
            }
            Optional<FaultyLink.Struck> struck = link.bytes(Where.REQUEST_BYTE, frame.length);
            if (struck.isEmpty()) {
                return Optional.of(frame);
            }
            cut = struck.orElseThrow().fault().what() == What.CUT;
            silent = !cut;
            byte[] part = Arrays.copyOf(frame, struck.orElseThrow().passed());
            if (part.length == 0 && cut) {
                close();
                return Optional.of(part);
            }
            return part.length == 0 ? Optional.empty() : Optional.of(part);
        }

        private Optional<byte[]> whole(byte[] frame, LinkFault fault) throws IOException {
            switch (fault.what()) {
                case LATE -> {
                    FaultySocket.wait(fault);
                    return Optional.of(frame);
                }
                case TWICE -> {
                    byte[] twice = Arrays.copyOf(frame, 2 * frame.length);
                    System.arraycopy(frame, 0, twice, frame.length, frame.length);
                    return Optional.of(twice);
                }
                case CUT -> {
                    close();
                    return Optional.of(new byte[0]);
                }
                case SILENT -> silent = true;
                default -> {
                    // lost
                }
            }
            return Optional.empty();
        }
    }

    /** What the table's Modbus slave writes. */
    private final class Answers extends FilterOutputStream {

        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

        Answers(OutputStream line) {
            super(line);
        }

        @Override
        public void write(int value) {
            answer.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            answer.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            byte[] frame = answer.toByteArray();
            answer.reset();
            if (frame.length == 0 || silent) {
                return;
            }
            Optional<LinkFault> fault = link.next(Where.ANSWER);
            if (fault.isPresent()) {
                whole(frame, fault.orElseThrow());
            } else {
                pass(frame);
            }
        }

        private void whole(byte[] frame, LinkFault fault) throws IOException {
            switch (fault.what()) {
                case LATE -> {
                    FaultySocket.wait(fault);
                    pass(frame);
                }
                case TWICE -> {
                    pass(frame);
                    pass(frame);
                }
                case WRONG_TRANSACTION -> {
                    frame[1] ^= OTHER_TRANSACTION;
                    pass(frame);
                }
                case EXCEPTION -> pass(exception(frame, (int) fault.amount()));
                case CUT -> FaultySocket.this.close();
                case SILENT -> silent = true;
                default -> {
                    // lost
                }
            }
        }

        private byte[] exception(byte[] frame, int code) {
            byte[] refusal = Arrays.copyOf(frame, FUNCTION_AT + 2);
            refusal[LENGTH_AT] = 0;
            refusal[LENGTH_AT + 1] = (byte) (refusal.length - HEADER);
            refusal[FUNCTION_AT] = (byte) (frame[FUNCTION_AT] | EXCEPTION);
            refusal[FUNCTION_AT + 1] = (byte) code;
            return refusal;
        }

        private void pass(byte[] frame) throws IOException {
            Optional<FaultyLink.Struck> struck = link.bytes(Where.ANSWER_BYTE, frame.length);
            out.write(frame, 0, struck.map(FaultyLink.Struck::passed).orElse(frame.length));
            out.flush();
            if (struck.isPresent()) {
                silent = struck.orElseThrow().fault().what() == What.SILENT;
                if (!silent) {
                    FaultySocket.this.close();
                }
            }
        }
    }
}
