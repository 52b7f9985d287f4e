package io.tailorline.workflow.messages;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a trace, written as W3C Trace Context has it, version 00: {@code 00-<trace id>-<span id>-<flags>}.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 * @param sampled whether the trace is recorded for an exporter
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    /** The field of a message's envelope and the AMQP header. */
    public static final String NAME = "traceparent";

    private static final Pattern TEXT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    /** Where this thread is; empty where no trace was begun. */
    public static Optional<Traceparent> current() {
        SpanContext here = Span.current().getSpanContext();
        return here.isValid()
                ? Optional.of(new Traceparent(here.getTraceId(), here.getSpanId(), here.isSampled()))
                : Optional.empty();
    }

    /** Reads its text; empty when it is none, because a trace that cannot be continued must not hold up the work. */
    public static Optional<Traceparent> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Traceparent read =
                new Traceparent(parts.group(1), parts.group(2), (Integer.parseInt(parts.group(3), 16) & 1) == 1);
        return read.context().isValid() ? Optional.of(read) : Optional.empty();
    }

    /** Puts this thread at that place until the scope is closed: what it logs and sends carries the trace id. */
    public Scope resume() {
        return Span.wrap(context()).makeCurrent();
    }

    private SpanContext context() {
        return SpanContext.createFromRemoteParent(
                traceId, spanId, sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(), TraceState.getDefault());
    }

    /** The text that is stored and sent. */
    @Override
    public String toString() {
        return "00-%s-%s-%s".formatted(traceId, spanId, sampled ? "01" : "00");
    }
}
