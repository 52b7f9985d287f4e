package io.tailorline.portal.web.upload;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import java.io.IOException;
import org.apache.catalina.connector.CoyoteInputStream;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.buf.ByteChunk;

/**
 * One body on its way, read as it comes: the web server calls when there are bytes, and waits by itself. At its end,
 * whichever it is, the request goes on.
 */
final class UploadInProgress implements ReadListener, AsyncListener {

    private static final int PART_BYTES = 8 * 1024;

    private final Request request;
    private final CoyoteInputStream stream;
    private final AsyncContext waiting;
    private final UploadLimit limit;
    private final UploadsInProgress.Place place;
    private final ByteChunk bytes = new ByteChunk();
    private long length;
    private UploadOutcome outcome = UploadOutcome.WHOLE;
    private boolean isOver;
    private boolean isAllRead;

    UploadInProgress(Request request, AsyncContext waiting, UploadLimit limit, UploadsInProgress.Place place) {
        this.request = request;
        // not getInputStream(): whoever comes later may want a reader, or parameters
        this.stream = (CoyoteInputStream) request.getStream();
        this.waiting = waiting;
        this.limit = limit;
        this.place = place;
    }

    void begin() {
        waiting.addListener(this);
        stream.setReadListener(this);
    }

    UploadOutcome outcome() {
        return outcome;
    }

    /** Whether the sender has nothing more to send. */
    boolean isAllRead() {
        return isAllRead;
    }

    ByteChunk bytes() {
        return bytes;
    }

    UploadsInProgress.Place place() {
        return place;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] part = new byte[PART_BYTES];
        while (!isOver && stream.isReady()) {
            int read = read(part);
            if (read > 0) {
                take(part, read);
            }
        }
    }

    /** Chunks that are none get an answer; a connection that breaks, {@link #onError}. */
    private int read(byte[] part) throws IOException {
        try {
            return stream.read(part);
        } catch (BadRequestException malformed) {
            request.getCoyoteRequest().setErrorException(null);
            end(UploadOutcome.MALFORMED);
            return -1;
        }
    }

    private void take(byte[] part, int read) throws IOException {
        length += read;
        if (length > limit.read()) {
            end(UploadOutcome.TOO_LONG);
        } else if (length > limit.most()) {
            outcome = UploadOutcome.TOO_LONG;
            bytes.recycle();
            place.hold(0);
        } else {
            bytes.append(part, 0, read);
            UploadOutcome held = place.hold(length);
            if (held != UploadOutcome.WHOLE) {
                end(held);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        isAllRead = true;
        end(outcome);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(UploadOutcome.LATE);
    }

    private void end(UploadOutcome how) {
        if (!isOver) {
            isOver = true;
            outcome = how;
            // to the first valve, not to an address of the application
            request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCH, null);
        }
    }

    /** The sender has gone: nobody waits for an answer. */
    private void abandon() {
        place.leave();
        if (!isOver) {
            isOver = true;
            waiting.complete();
        }
    }

    @Override
    public void onError(Throwable gone) {
        abandon();
    }

    @Override
    public void onError(AsyncEvent event) {
        abandon();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        place.leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the answer is made later than the request's end; what is counted here has arrived
    }
}
