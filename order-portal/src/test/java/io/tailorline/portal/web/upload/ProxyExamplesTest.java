package io.tailorline.portal.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The proxies' examples let through as much as the portal reads, so that it says itself what is too long. */
class ProxyExamplesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final UploadLimits LIMITS = new UploadLimits(65_536, 1_048_576, 8_388_608);
    private static final List<Long> READ = Stream.of(
                    "/api/v1/orders/TL-2222-22/photos/front",
                    "/api/v1/tailor/orders/TL-2222-22/dxf",
                    "/api/v1/tailor/orders/TL-2222-22/nest",
                    "/api/v1/orders")
            .map(path -> LIMITS.of(new MockHttpServletRequest("POST", path)).read() / MEGABYTE)
            .toList();

    private static List<Long> sizes(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("..", "packaging").resolve(file)));
        return found.results().map(result -> Long.valueOf(result.group(1))).toList();
    }

    @Test
    void the_portal_reads_twenty_four_sixteen_and_two_megabytes() {
        assertThat(READ).containsExactly(24L, 16L, 2L, 2L);
    }

    @Test
    void nginx_lets_through_what_the_portal_reads() throws IOException {
        assertThat(sizes("proxy/nginx.conf", "client_max_body_size (\\d+)m;")).containsExactly(2L, 24L, 16L);
        assertThat(sizes("proxy/nginx.conf", "photos/ \\{\\s+client_max_body_size (\\d+)m;"))
                .containsExactly(READ.get(0));
        assertThat(sizes("proxy/nginx.conf", "dxf\\$ \\{\\s+client_max_body_size (\\d+)m;"))
                .containsExactly(READ.get(1));
    }

    @Test
    void caddy_lets_through_what_the_portal_reads() throws IOException {
        for (String file : List.of("proxy/Caddyfile", "container/compose.yaml")) {
            assertThat(sizes(file, "@photo \\{\\s+max_size (\\d+)MiB")).as(file).containsExactly(READ.get(0));
            assertThat(sizes(file, "@dxf \\{\\s+max_size (\\d+)MiB")).as(file).containsExactly(READ.get(1));
            assertThat(sizes(file, "@other \\{\\s+max_size (\\d+)MiB")).as(file).containsExactly(READ.get(3));
        }
    }
}
