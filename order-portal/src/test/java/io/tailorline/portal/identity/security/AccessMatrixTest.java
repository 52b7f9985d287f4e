package io.tailorline.portal.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API's description and every page, asked by everybody, against {@code access-matrix.txt}. */
class AccessMatrixTest extends PortalTest {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.txt");

    /** Account of each column; the three customers have none. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "tailor", "tailor:needle",
            "cutter", "cutter:shears",
            "planner", "planner:ledger",
            "admin", "admin:thimble");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    /** An order that waits everywhere; empty once somebody came through who may have changed it. */
    private String unchanged = "";

    private record Endpoint(String method, String path) {}

    /** What the matrix says of each row, by column. */
    private static Map<Endpoint, Map<String, Boolean>> matrix() throws IOException {
        List<String[]> lines = Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .toList();
        String[] columns = lines.get(0);
        Map<Endpoint, Map<String, Boolean>> matrix = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, Boolean> row = new LinkedHashMap<>();
            for (int i = 2; i < columns.length; i++) {
                assertThat(line[i]).as(String.join(" ", line)).isIn("yes", "no");
                row.put(columns[i], line[i].equals("yes"));
            }
            matrix.put(new Endpoint(line[0], line[1]), row);
        }
        return matrix;
    }

    private TreeSet<String> endpoints() throws Exception {
        TreeSet<String> endpoints = new TreeSet<>();
        read(get("/v3/api-docs"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                endpoints.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        pages.getHandlerMethods()
                .keySet()
                .forEach(page -> page.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> page.getPatternValues().forEach(path -> endpoints.add(method + " " + path))));
        return endpoints;
    }

    private static boolean isOf(Endpoint row, String endpoint) {
        String own = row.method() + " " + row.path();
        return own.equals(endpoint)
                || own.endsWith("/**") && (endpoint + "/").startsWith(own.substring(0, own.length() - 2));
    }

    @Test
    void every_endpoint_stands_in_the_matrix_and_no_other() throws Exception {
        TreeSet<String> endpoints = endpoints();
        Map<Endpoint, Map<String, Boolean>> matrix = matrix();

        assertThat(endpoints)
                .hasSizeGreaterThan(40)
                .allSatisfy(endpoint -> assertThat(matrix.keySet()).as(endpoint).anyMatch(row -> isOf(row, endpoint)));
        assertThat(matrix.keySet().stream().filter(row -> !row.path().endsWith("/**")))
                .allSatisfy(row -> assertThat(endpoints).anyMatch(endpoint -> isOf(row, endpoint)));
    }

    @Test
    void everybody_gets_through_where_the_matrix_says_so_and_nowhere_else() throws Exception {
        Map<Endpoint, Map<String, Boolean>> matrix = matrix();
        List<String> unexpected = new ArrayList<>();
        String others = goodOrder();
        int asked = 0;
        for (String endpoint : endpoints()) {
            Map<String, Boolean> row = matrix.get(matrix.keySet().stream()
                    .filter(each -> isOf(each, endpoint))
                    .findFirst()
                    .orElseThrow());
            for (Map.Entry<String, Boolean> cell : row.entrySet()) {
                RawHttp.Answer answer = ask(endpoint, cell.getKey(), others);
                asked++;
                if (isThrough(answer) && !endpoint.startsWith("GET ")) {
                    unchanged = "";
                }
                if (isThrough(answer) != cell.getValue()) {
                    unexpected.add("%s as %s: %d, expected %s"
                            .formatted(endpoint, cell.getKey(), answer.status(), cell.getValue()));
                }
            }
        }
        System.out.printf("access matrix: %d requests, %d unexpected%n", asked, unexpected.size());
        assertThat(unexpected).isEmpty();
    }

    private static boolean isThrough(RawHttp.Answer answer) {
        boolean toSignIn = answer.header("Location").filter("/login"::equals).isPresent();
        boolean hidden = answer.status() == 404 && answer.body().contains("problem:order-unknown");
        return answer.status() != 401 && answer.status() != 403 && !toSignIn && !hidden;
    }

    /** About an order that no cell before has changed; or about none. */
    private RawHttp.Answer ask(String endpoint, String who, String others) throws Exception {
        String id = endpoint.contains("{") ? orderInEveryQueue() : others;
        String own = secret(id);
        String presented = who.equals("own") ? own : who.equals("other") ? secret(others) : "";
        String inLink = who.equals("own") ? own : "AAAAAAAAAAAAAAAAAAAAAA";
        boolean isOfJob = endpoint.contains("/cutroom/") && !endpoint.contains("/cutroom/orders/");
        String subject = isOfJob ? "J-" + id : id;
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", subject)
                .replace("{jobId}", subject)
                .replace("{secret}", inLink)
                .replace("{table}", "table-1")
                .replace("{material}", "shell")
                .replaceAll("\\{[^}]*}", "1");
        List<String> lines = new ArrayList<>(List.of(
                endpoint.substring(0, endpoint.indexOf(' ')) + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Accept: */*",
                "Idempotency-Key: " + UUID.randomUUID()));
        if (!presented.isEmpty()) {
            lines.add("Order-Secret: " + presented);
        }
        if (ACCOUNTS.containsKey(who)) {
            lines.add("Authorization: Basic "
                    + Base64.getEncoder().encodeToString(ACCOUNTS.get(who).getBytes(StandardCharsets.UTF_8)));
        }
        byte[] body = endpoint.startsWith("POST") || endpoint.startsWith("PUT")
                ? GOOD.getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        if (body.length > 0) {
            lines.add("Content-Type: application/json");
            lines.add("Content-Length: " + body.length);
        } else {
            lines.add("Tailorline-Request: 1");
        }
        RawHttp client = new RawHttp(port, "127.0.0.2");
        // a busy machine's database may be late, and says so
        return await().atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .until(() -> client.send(body, lines.toArray(String[]::new)), answer -> answer.status() != 503);
    }

    private String orderInEveryQueue() throws Exception {
        if (unchanged.isEmpty()) {
            unchanged = goodOrder();
            workshop.put(unchanged, OrderState.NESTING);
            workshop.waitForTailor(unchanged, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
            room.putJob(unchanged, CutRoom.JobState.SCAN);
        }
        return unchanged;
    }

    private String secret(String id) {
        return link(id).replaceAll(".*/", "");
    }
}
