package io.tailorline.portal.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteFilterTest {

    @ParameterizedTest
    @CsvSource({
        // a browser that says where it comes from
        "POST, same-origin, '', text/plain, '', 200",
        "POST, none, '', text/plain, '', 200",
        "POST, same-site, '', application/json, 1, 403",
        "POST, cross-site, '', application/json, 1, 403",
        "DELETE, cross-site, '', '', 1, 403",
        // a browser that names its page
        "POST, '', http://shop.example:8080, text/plain, '', 200",
        "POST, '', HTTP://SHOP.EXAMPLE:8080, text/plain, '', 200",
        "POST, '', http://shop.example, application/json, 1, 403",
        "POST, '', http://evil.example:8080, application/json, 1, 403",
        "POST, '', null, application/json, 1, 403",
        "POST, '', ':', application/json, 1, 403",
        // a program, or a browser that says nothing
        "POST, '', '', application/json, '', 200",
        "POST, '', '', 'Application/JSON;charset=utf-8', '', 200",
        "POST, '', '', text/plain, '', 403",
        "POST, '', '', '', '', 403",
        "POST, '', '', '', 1, 200",
        "PUT, '', '', application/x-www-form-urlencoded, '', 403",
        // reading is free
        "GET, cross-site, http://evil.example, '', '', 200",
        "HEAD, cross-site, '', '', '', 200",
    })
    void a_change_comes_from_this_site_or_from_a_program(
            String method, String site, String origin, String type, String program, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/tailor/orders/TL-2222-22/approve");
        request.addHeader("Host", "shop.example:8080");
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);
        header(request, "Tailorline-Request", program);
        if (!type.isEmpty()) {
            request.setContentType(type);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();

        new CrossSiteFilter(false).doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }

    private static void header(MockHttpServletRequest request, String name, String value) {
        if (!value.isEmpty()) {
            request.addHeader(name, value);
        }
    }
}
