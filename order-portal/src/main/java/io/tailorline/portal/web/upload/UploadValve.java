package io.tailorline.portal.web.upload;

import io.tailorline.portal.web.Network;
import io.tailorline.portal.web.upload.UploadsInProgress.Share;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets a request on when its body is here. Until then no thread waits for it: the web server reads as it reads heads,
 * without blocking. What comes behind this valve finds a request with all of its body, as if it had arrived at once.
 */
@Component
public final class UploadValve extends ValveBase {

    private static final String ARRIVING = UploadInProgress.class.getName();

    /** A browser has six connections; many people may sit behind one address. */
    private static final Share OF_ONE = new Share(256, 24L * 1024 * 1024);

    private static final Share OF_ALL = new Share(2048, 72L * 1024 * 1024);

    private final Function<HttpServletRequest, UploadLimit> limits;
    private final UploadsInProgress bodies;

    @Autowired
    UploadValve(UploadLimits limits) {
        this(limits::of, new UploadsInProgress(OF_ONE, OF_ALL));
    }

    UploadValve(Function<HttpServletRequest, UploadLimit> limits, UploadsInProgress bodies) {
        super(true);
        this.limits = limits;
        this.bodies = bodies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getNote(ARRIVING) instanceof UploadInProgress arrived) {
            request.removeNote(ARRIVING);
            // otherwise the sender has gone, and the web server asks for an error page that nobody will read
            if (request.isAsyncDispatching()) {
                goOn(arrived, request, response);
            }
        } else if (isHere(request)) {
            getNext().invoke(request, response);
        } else {
            await(request, response);
        }
    }

    /** Also true of what the web server has refused already: it belongs to no application. */
    private static boolean isHere(Request request) {
        if (request.getContext() == null) {
            return true;
        }
        org.apache.coyote.Request plain = request.getCoyoteRequest();
        long length = plain.getContentLengthLong();
        if (request.isAsyncDispatching()
                || length == 0
                || length < 0 && plain.getMimeHeaders().getValue("transfer-encoding") == null) {
            return true;
        }
        plain.action(ActionCode.AVAILABLE, Boolean.FALSE);
        return length > 0 && length <= plain.getAvailable();
    }

    private void await(Request request, Response response) throws IOException, ServletException {
        UploadLimit limit = limits.apply(request);
        if (request.getContentLengthLong() > limit.read()) {
            refuse(UploadOutcome.TOO_LONG, request, response);
            return;
        }
        UploadsInProgress.Place place = bodies.begin(Network.client(request.getRemoteAddr()));
        if (place.first() != UploadOutcome.WHOLE) {
            place.leave();
            refuse(place.first(), request, response);
            return;
        }
        try {
            arrive(request, response, limit, place);
        } catch (IOException | RuntimeException failed) {
            place.leave();
            throw failed;
        }
    }

    private static void arrive(Request request, Response response, UploadLimit limit, UploadsInProgress.Place place)
            throws IOException {
        response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(limit.longest().toMillis());
        UploadInProgress arriving = new UploadInProgress(request, waiting, limit, place);
        request.setNote(ARRIVING, arriving);
        arriving.begin();
    }

    /** The request was suspended; from here on it is an ordinary one again, with its body in memory. */
    private void goOn(UploadInProgress arrived, Request request, Response response)
            throws IOException, ServletException {
        try {
            request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCHED, null);
            if (arrived.outcome() == UploadOutcome.WHOLE || arrived.isAllRead()) {
                pass(arrived, request, response);
            } else {
                refuse(arrived.outcome(), request, response);
            }
        } finally {
            arrived.place().leave();
        }
    }

    private void pass(UploadInProgress arrived, Request request, Response response)
            throws IOException, ServletException {
        request.setAttribute(UploadOutcome.ATTRIBUTE, arrived.outcome());
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, arrived.bytes());
        getNext().invoke(request, response);
    }

    /** Answers as to a request without a body, and closes the connection: nobody waits for the rest. */
    private void refuse(UploadOutcome outcome, Request request, Response response)
            throws IOException, ServletException {
        request.setAttribute(UploadOutcome.ATTRIBUTE, outcome);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, new ByteChunk());
        response.setHeader("Connection", "close");
        getNext().invoke(request, response);
        response.finishResponse();
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
