package io.tailorline.portal.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.web.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table and the controllers name the same paths. */
class AccessTableTest extends PortalTest {

    /** Served by filters and resource handlers, or not in every application. */
    private static final Set<String> WITHOUT_CONTROLLER =
            Set.of("/static/**", "/logout", "/v3/api-docs", "/v3/api-docs.yaml");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    private static MockHttpServletRequest request(String method, String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest(
                method, pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x"));
        request.setServletPath(request.getRequestURI());
        return request;
    }

    private List<MockHttpServletRequest> mapped() {
        List<MockHttpServletRequest> mapped = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                controllers.getHandlerMethods().entrySet()) {
            for (String pattern : entry.getKey().getPatternValues()) {
                entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> request(method.name(), pattern))
                        .forEach(mapped::add);
            }
        }
        return mapped;
    }

    @Test
    void whatever_a_controller_serves_is_listed() {
        assertThat(mapped())
                .hasSizeGreaterThan(30)
                .allSatisfy(request -> assertThat(AccessTable.find(request))
                        .as("%s %s", request.getMethod(), request.getRequestURI())
                        .isPresent());
    }

    @Test
    void whatever_is_listed_is_served() {
        List<MockHttpServletRequest> mapped = mapped();
        assertThat(AccessTable.rows().stream()
                        .filter(row -> !WITHOUT_CONTROLLER.contains(row.pattern()))
                        .filter(row -> !row.pattern().startsWith("/actuator/"))
                        .filter(row -> !row.pattern().matches("(/api/v1)?/(admin|account)/\\*\\*"))
                        .filter(row -> !(row.pattern().equals("/login")
                                && row.method().name().equals("POST")))
                        .filter(row -> mapped.stream()
                                .noneMatch(request -> AccessTable.find(request).equals(java.util.Optional.of(row)))))
                .isEmpty();
    }

    @Test
    void what_is_not_listed_is_refused_also_to_staff() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
        assertThat(get("/error", "tailor:needle").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/cloths/x", "tailor:needle").statusCode()).isEqualTo(404);
        assertThat(send(request("/api/v1/cloths").DELETE()).statusCode()).isIn(403, 405);
        assertThat(send(request("/api/v1/cloths")
                                .header("Tailorline-Request", "1")
                                .DELETE())
                        .headers()
                        .firstValue("Allow"))
                .contains("GET");
    }
}
