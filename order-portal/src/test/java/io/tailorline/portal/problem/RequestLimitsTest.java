package io.tailorline.portal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody is known yet where a body is too long: little of it is read. */
class RequestLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tailor/orders/TL-2222-22/dxf, 90, 200, 0",
        "/api/v1/tailor/orders/TL-2222-22/dxf, 150, 413, 0",
        "/api/v1/tailor/orders/TL-2222-22/dxf, 201, 413, 201",
        "/api/v1/tailor/orders/TL-2222-22/nest, 40, 200, 40",
        "/api/v1/tailor/orders/TL-2222-22/nest, 51, 413, 51",
        "/api/v1/orders, 11, 413, 11",
        "/login, 51, 413, 51",
        "/api/v1/orders/TL-2222-22/photos/front, 190, 200, 0",
        "/api/v1/orders/TL-2222-22/phot%6Fs/front, 190, 200, 0",
        "/api/v1/tailor/orders/TL-2222-22/n%65st, 40, 200, 40",
        "/api/v1/orders/TL-2222-22/photos/front, 300, 413, 0",
        "/api/v1/orders/TL-2222-22/photos/front, 401, 413, 401",
    })
    void a_body_is_left_unread_but_for_a_file_up_to_twice_its_limit(String address, int bytes, int status, int left)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setContent(new byte[bytes]);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new RequestLimits(10, 50, 100, 200, InstantSource.system()).doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(request.getInputStream().available()).isEqualTo(left);
    }

    @Test
    void a_body_that_takes_too_long_is_refused_and_read_no_further() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/api/v1/orders/TL-2222-22/photos/front");
        request.setContent(new byte[190]);
        Iterator<Instant> now = Stream.iterate(Instant.EPOCH, at -> at.plus(LimitedRequest.LONGEST.dividedBy(2)))
                .iterator();
        LimitedRequest limited = new LimitedRequest(request, 200, now::next);

        InputStream body = limited.getInputStream();
        assertThat(body.read(new byte[10])).isEqualTo(10);
        assertThat(body.read(new byte[10])).isEqualTo(10);
        assertThatThrownBy(() -> body.read(new byte[10])).hasMessageContaining("408");
        limited.readToItsEnd();
        assertThat(request.getInputStream().available()).isEqualTo(160);
    }
}
