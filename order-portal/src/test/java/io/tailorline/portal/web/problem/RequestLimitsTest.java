package io.tailorline.portal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.web.upload.UploadLimits;
import io.tailorline.portal.web.upload.UploadOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which body is refused, before anybody reads it. */
class RequestLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new RequestLimits(new UploadLimits(10, 50, 100)).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tailor/orders/TL-2222-22/dxf, 90, 200",
        "/api/v1/tailor/orders/TL-2222-22/dxf, 101, 413",
        "/api/v1/tailor/orders/TL-2222-22/nest, 40, 200",
        "/api/v1/tailor/orders/TL-2222-22/nest, 51, 413",
        "/api/v1/tailor/orders/TL-2222-22/n%65st, 40, 200",
        "/api/v1/orders, 11, 413",
        "/login, 51, 413",
    })
    void a_body_is_as_long_as_its_address_takes(String address, int bytes, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setContent(new byte[bytes]);
        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders/TL-2222-22/photos/front, 12, 200",
        "/api/v1/orders/TL-2222-22/phot%6Fs/front, 12, 200",
        "/api/v1/orders/TL-2222-22/photos/front, 13, 413",
    })
    void a_photo_has_twelve_megabytes(String address, int megabytes, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("PUT", address);
        request.setContent(new byte[megabytes * MEGABYTE]);
        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, 200", "MALFORMED, 400", "TOO_LONG, 413", "LATE, 408", "BUSY, 503", "TOO_MANY, 429"})
    void a_body_that_did_not_arrive_is_refused_by_what_happened_to_it(UploadOutcome outcome, int status)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/orders");
        request.setAttribute(UploadOutcome.class.getName(), outcome);
        assertThat(status(request)).isEqualTo(status);
    }
}
