package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest extends PortalTest {

    private JsonNode isProblem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = read(answer);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("at io.")
                .doesNotContain("<html");
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "{\"body\":1,\"body\":2}", "nonsense", "{} {}"})
    void what_is_no_json_is_named_with_its_line(String body) throws Exception {
        isProblem(order(body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "locale"})
    void text_that_no_database_stores_is_refused_with_its_field(String field) throws Exception {
        HttpResponse<String> answer =
                order(GOOD.replace("\"style\":{", "\"customer\":{\"%s\":\"a\\u0000@b\"},\"style\":{".formatted(field)));
        isProblem(answer, 400);
        assertThat(answer.body()).contains("customer." + field, "U+0000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'chestGirth':1037 | 'chestGirth':95 | body.measurements.chestGirth | 95 mm | 600 to 1900 mm",
                "'stature':1756 | 'stature':69 | body.measurements.stature | 69 mm | 1200 to 2300 mm",
                "'insideLeg':846 | 'insideLeg':'long' | body.measurements.insideLeg | \"long\" | 1059",
                "'unit':'mm' | 'unit':'cm' | body.unit | \"cm\" | \"mm\"",
                "'unit':'mm' | 'unit':'mm','lft':{} | body.lft | * | id, sex, unit, measurements, left, right, repeats, answers, garment, estimated, figure, readIn",
                "'sex':'male' | 'sex':'m' | body.sex | \"m\" | *",
                "'fit':'regular' | 'fit':'tight' | style.fit | \"tight\" | *",
                "'style':{ | 'fabricId':'velvet','style':{ | fabricId | velvet | navy-twill, charcoal-hopsack, tobacco-flannel, bottle-green-twill, burgundy-twill, navy-chalk-stripe, grey-windowpane",
                "'style':{ | 'fabricID':'navy-twill','style':{ | fabricID | \"navy-twill\" | body, style, fabricId, customer, wantedBy, acceptLater, express, quote, terms, asOrder, ownCloth",
                "'hipGirth':1009, | `` | body.measurements.hipGirth | `` | 600 to 2000 mm",
                "'fit':'regular' | 'options':{'tails':3} | style.options.tails | 3.0 | *",
                "'style':{ | 'wantedBy':'soon','style':{ | wantedBy | soon | 2026-12-24",
                "'style':{ | 'wantedBy':'2001-01-01','style':{ | wantedBy | 2001-01-01 | *",
                "'style':{ | 'wantedBy':'+5874898-01-01','style':{ | wantedBy | +5874898-01-01 | 2026-12-24",
                "'style':{ | 'wantedBy':'9999-12-31','style':{ | wantedBy | 9999-12-31 | *",
                "'style':{ | 'customer':{'name':'a\\u0007b'},'style':{ | customer.name | U+0007 | *",
                "'style':{ | 'customer':{'email':'nobody'},'style':{ | customer.email | nobody | name@example.org",
            })
    void a_field_that_cannot_be_is_named_with_value_and_limit(
            String good, String bad, String field, String value, String limit) throws Exception {
        String body = GOOD.replace(good.replace('\'', '"'), bad.replace('\'', '"'));
        assertThat(body).isNotEqualTo(GOOD);

        HttpResponse<String> answer = order(body);

        isProblem(answer, 422);
        JsonNode problem = read(answer);
        assertThat(problem.path("field").asText()).isEqualTo(field);
        if (!value.isEmpty() && !value.equals("*")) {
            assertThat(problem.path("value").asText()).isEqualTo(value);
        }
        if (limit.equals("*")) {
            assertThat(problem.path("limit").asText()).isNotBlank();
        } else if (!limit.isEmpty()) {
            assertThat(problem.path("limit").asText()).isEqualTo(limit);
        }
    }

    @Test
    void all_faults_are_told_at_once() throws Exception {
        String body = GOOD.replace("1037", "95")
                .replace("1756", "69")
                .replace("\"style\"", "\"fabricId\":\"velvet\",\"style\"");

        JsonNode errors = read(order(body)).path("errors");

        assertThat(StreamSupport.stream(errors.spliterator(), false)
                        .map(e -> e.path("field").asText()))
                .contains("body.measurements.chestGirth", "body.measurements.stature", "fabricId");
    }

    @Test
    void a_problem_speaks_the_language_of_the_caller() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "zh")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD.replace("1037", "95"))));

        assertThat(read(answer).path("detail").asText()).startsWith("胸围读数为 95 mm");
    }

    @Test
    void a_long_body_is_refused() throws Exception {
        isProblem(order(GOOD + " ".repeat(70_000)), 413);
    }

    @Test
    void unknown_paths_methods_and_media_types_are_problems() throws Exception {
        isProblem(get("/api/v1/nothing"), 404);
        isProblem(get("/api/v1/orders/TL-0000-00"), 404);
        JsonNode method = isProblem(
                send(request("/api/v1/orders").header("Tailorline-Request", "1").DELETE()), 405);
        assertThat(method.path("value").asText()).isEqualTo("DELETE");
        isProblem(
                send(request("/api/v1/orders")
                        .header("Content-Type", "text/plain")
                        .header("Tailorline-Request", "1")
                        .header("Idempotency-Key", "x")
                        .POST(HttpRequest.BodyPublishers.ofString("suit"))),
                415);
        isProblem(send(request("/api/v1/cloths").header("Accept", "image/png")), 406);
        isProblem(get("/api/v1/orders/..;/x"), 400);
    }

    @Test
    void an_address_that_cannot_be_read_is_a_problem_in_the_language_of_the_sender() throws Exception {
        for (String query : List.of("?lang=%ff", "?" + "q=1&".repeat(1001))) {
            HttpResponse<String> answer = send(request("/api/v1/cloths" + query).header("Accept-Language", "zh"));
            assertThat(isProblem(answer, 400).path("detail").asText()).startsWith("无法读懂 GET /api/v1/cloths");
        }
    }

    @Test
    void a_browser_may_name_many_languages() throws Exception {
        String many = "fr,".repeat(20) + "zh";

        assertThat(send(request("/api/v1/cloths").header("Accept-Language", many))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void even_what_is_no_http_gets_a_problem() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /a[b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("<html");
        }
    }

    @Test
    void the_description_of_the_api_shows_an_order_that_is_taken() throws Exception {
        JsonNode examples = read(get("/v3/api-docs"))
                .at("/paths/~1api~1v1~1orders/post/requestBody/content/application~1json/examples");

        assertThat(examples.size()).isEqualTo(1);
        assertThat(order(examples.elements().next().path("value").toString()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_description_of_the_api_shows_problems_as_they_are_told() throws Exception {
        JsonNode answers = read(get("/v3/api-docs")).at("/paths/~1api~1v1~1orders/post/responses");
        for (String status : List.of("400", "409", "413", "422")) {
            assertThat(example(answers, status).path("status").asText()).isEqualTo(status);
        }
        isToldAs(order(""), example(answers, "400"));
        isToldAs(order(GOOD + " ".repeat(70_000 - GOOD.length())), example(answers, "413"));
        isToldAs(order(GOOD.replace("1037", "41")), example(answers, "422"));
    }

    private static JsonNode example(JsonNode answers, String status) {
        return answers.path(status)
                .at("/content/application~1problem+json/examples")
                .elements()
                .next()
                .path("value");
    }

    private void isToldAs(HttpResponse<String> answer, JsonNode example) throws Exception {
        ObjectNode told = (ObjectNode) read(answer);
        told.remove(List.of("traceId", "instance"));
        assertThat(told).isEqualTo(example);
    }

    @Test
    void a_browser_gets_a_page_for_a_wrong_address() throws Exception {
        HttpResponse<String> answer = send(request("/nothing-here").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Not found");
    }
}
