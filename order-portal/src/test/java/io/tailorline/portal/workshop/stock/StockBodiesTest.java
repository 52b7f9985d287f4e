package io.tailorline.portal.workshop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.fake.SampleHouse;
import io.tailorline.portal.sales.web.PortalTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the description of the API says of the stock's requests is what they take. */
class StockBodiesTest extends PortalTest {

    private static final List<String> PATHS = List.of("/rolls", "/places/", "/remnants/", "/bad-cloth");
    private static final String KNOWN = "a known field: ";

    @Autowired
    private JdbcClient jdbc;

    private SampleHouse house;

    @BeforeEach
    void countTheCloth() {
        house = new SampleHouse(jdbc, json);
        house.stock(true);
    }

    @AfterEach
    void countNoCloth() {
        house.stock(false);
    }

    @Test
    void every_body_is_described_with_the_fields_that_it_may_have() throws Exception {
        JsonNode api = read(get("/v3/api-docs"));
        List<String> described = new ArrayList<>();
        for (var path : api.path("paths").properties()) {
            String way = path.getKey().replace("/api/v1/workshop", "");
            if (PATHS.stream().noneMatch(way::startsWith)) {
                continue;
            }
            for (String method : List.of("post", "put")) {
                JsonNode body = path.getValue().path(method).path("requestBody");
                if (!body.isMissingNode()) {
                    described.add(method + " " + way);
                    String name = body.at("/content/application~1json/schema/$ref")
                            .asText()
                            .replaceAll(".*/", "");
                    List<String> fields = new ArrayList<>();
                    api.at("/components/schemas/" + name + "/properties")
                            .fieldNames()
                            .forEachRemaining(fields::add);
                    assertThat(fields)
                            .as(method + " " + way)
                            .containsExactlyInAnyOrderElementsOf(taken(method, path.getKey()));
                }
            }
        }
        assertThat(described).hasSize(17);
    }

    /** As the refusal of a field that there is not tells them. */
    private List<String> taken(String method, String path) throws Exception {
        String address = path.replaceAll("\\{[a-z]+}", "1").replace("/suits/1/1", "/suits/1/shell");
        HttpResponse<String> answer = send(as("planner:ledger", request(address))
                .header("Content-Type", "application/json")
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString("{\"nosuch\":1}")));
        String limit = read(answer).path("limit").asText();
        assertThat(limit).as(answer.body()).startsWith(KNOWN);
        return Arrays.stream(limit.substring(KNOWN.length()).split(", "))
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
