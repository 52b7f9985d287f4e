package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How long quotes take, over HTTP; on a machine that does nothing else: {@code mvn test -Dtest=QuoteBenchmark}. */
class QuoteBenchmark extends PortalTest {

    private static final int WARM_UP = 50;
    private static final int QUOTES = 1000;
    private static final double P99_MS = 300;

    private void quote() throws Exception {
        int status = send(request("/api/v1/quotes")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(GOOD)))
                .statusCode();
        assertThat(status).isEqualTo(200);
    }

    @Test
    void ninety_nine_of_a_hundred_quotes_take_no_longer_than_300_ms() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            quote();
        }
        double[] ms = new double[QUOTES];
        for (int i = 0; i < QUOTES; i++) {
            long before = System.nanoTime();
            quote();
            ms[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(ms);

        assertThat(ms[QUOTES * 99 / 100]).isLessThan(P99_MS);
    }
}
