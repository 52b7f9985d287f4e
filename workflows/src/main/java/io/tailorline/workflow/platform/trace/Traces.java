package io.tailorline.workflow.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.tailorline.workflow.messages.Traceparent;
import java.util.Optional;

/** Begins the spans of work that no web request waits for: a message, a step of the process. */
public final class Traces {

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** For where nothing is traced. */
    public static Traces none() {
        return new Traces(Tracer.NOOP);
    }

    /** A span that is current on its thread until it is closed there. */
    public interface Begun extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins a span on this thread.
     *
     * @param name of the work, one of few: never an order or a job
     * @param parent the trace that it belongs to; where there is none a new one begins
     */
    public Begun begin(String name, Optional<Traceparent> parent) {
        Span.Builder builder = tracer.spanBuilder().name(name).kind(Span.Kind.CONSUMER);
        if (parent.isPresent()) {
            Traceparent from = parent.get();
            builder.setParent(tracer.traceContextBuilder()
                    .traceId(from.traceId())
                    .spanId(from.spanId())
                    .sampled(from.sampled())
                    .build());
        } else {
            builder.setNoParent();
        }
        Span span = builder.start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        return () -> {
            scope.close();
            span.end();
        };
    }
}
