package io.tailorline.portal.identity.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.limit.Buckets;
import io.tailorline.portal.identity.limit.Limit;
import io.tailorline.portal.identity.limit.LimitSettings;
import io.tailorline.portal.identity.limit.PortalBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OrderLimitsTest {

    private final List<String> asked = new ArrayList<>();
    private final List<String> by = new ArrayList<>();
    private final Buckets full = new Buckets() {
        @Override
        public Optional<Duration> take(Limit limit, String whom) {
            asked.add(limit.name());
            by.add(whom);
            return Optional.of(Duration.ofSeconds(3));
        }

        @Override
        public void putBack(Limit limit, String whom) {
            throw new AssertionError("Nothing was taken of " + limit);
        }

        @Override
        public Optional<Duration> wait(Limit limit, String whom) {
            return Optional.of(Duration.ofSeconds(3));
        }
    };

    /** The container hands on what its patterns name; a path that none names is without a limit. */
    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/orders,order",
        "POST,/api/v1/orders/measurements,check",
        "POST,/api/v1/likely-measurements,likely",
        "POST,/api/v1/quotes,offer",
        "POST,/offer,offer",
        "POST,/looks,offer",
        "POST,/summary,offer",
        "POST,/api/v1/suit-drawings,drawing",
        "POST,/api/v1/orders/TL-2222-22/specification/price,check",
        "PUT,/api/v1/orders/TL-2222-22/specification,change",
        "PUT,/api/v1/orders/TL-2222-22/address,change",
        "POST,/api/v1/orders/TL-2222-22/measurements,change",
        "POST,/api/v1/orders/TL-2222-22/cancel,change",
        "PUT,/api/v1/orders/TL-2222-22/photos/front,photo"
    })
    void each_kind_of_request_has_a_bucket_of_its_own(String method, String path, String limit) throws Exception {
        var filter = new OrderLimitConfiguration()
                .orderLimits(new PortalBuckets(full, full), new LimitSettings(5, 20, 20, 60, 120, 12, 12));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(filter.getUrlPatterns()).anyMatch(pattern -> path.matches(pattern.replace("*", ".*")));
        filter.getFilter().doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());

        assertThat(asked).containsExactly(limit);
        assertThat(by)
                .as("changes are counted for each order")
                .allMatch(whom -> whom.contains("TL-2222-22") == limit.equals("change"));
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }
}
