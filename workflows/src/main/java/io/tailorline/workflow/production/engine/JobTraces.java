package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.platform.logging.OrderInLog;
import io.tailorline.workflow.platform.trace.Traces;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The span of the job that a thread of the engine executes. It begins with the job's first step and ends with the job,
 * after the engine has logged what went wrong in it.
 */
class JobTraces {

    private final Supplier<Traces> traces;
    private final ThreadLocal<Traces.@Nullable Begun> current = new ThreadLocal<>();

    /** @param traces asked for when the first job comes, because the engine is made before it */
    JobTraces(Supplier<Traces> traces) {
        this.traces = traces;
    }

    /** Begins the span of a step; one that was begun on this thread before ends. */
    void begin(String step, String orderId, Optional<Traceparent> trace) {
        end();
        MDC.MDCCloseable order = OrderInLog.begin(orderId);
        Traces.Begun span = traces.get().begin(step, trace);
        current.set(() -> {
            span.close();
            order.close();
        });
    }

    /** The same work, and the span that it has begun ends with it. */
    Runnable ending(Runnable work) {
        return () -> {
            try {
                work.run();
            } finally {
                end();
            }
        };
    }

    private void end() {
        Traces.Begun begun = current.get();
        if (begun != null) {
            current.remove();
            begun.close();
        }
    }
}
