package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    private static final String TEXT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void its_text_is_that_of_w3c() {
        Traceparent read = Traceparent.parse(TEXT).orElseThrow();
        assertThat(read.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(read.sampled()).isTrue();
        assertThat(read).hasToString(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trace",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\nforged line"
            })
    void any_other_text_is_no_trace(String text) {
        assertThat(Traceparent.parse(text)).isEmpty();
    }

    @Test
    void a_thread_is_in_the_trace_that_it_resumes_until_the_scope_is_closed() {
        Traceparent order = Traceparent.parse(TEXT).orElseThrow();
        assertThat(Traceparent.current()).isEmpty();
        Scope scope = order.resume();
        try {
            assertThat(Traceparent.current()).contains(order);
        } finally {
            scope.close();
        }
        assertThat(Traceparent.current()).isEmpty();
    }
}
