package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the customer does and reads, through the API. */
public class CustomerSteps {

    private static final Map<String, String> FIELDS =
            Map.of("waist", "waistGirth", "upper arm", "upperArmGirth", "chest", "chestGirth");

    private final Scenario scenario = Scenario.now();
    private final RunningServer server = scenario.server();
    private final String key = UUID.randomUUID().toString();
    private final ObjectNode body;
    private String request = "";
    private HttpResponse<String> first;

    public CustomerSteps() throws IOException {
        try (InputStream sample = CustomerSteps.class.getResourceAsStream("/demo/body.json")) {
            body = (ObjectNode) new ObjectMapper().readTree(sample);
        }
    }

    @Given("a man of ordinary build")
    public void anOrdinaryMan() {
        assertThat(body.path("measurements").path("chestGirth").asInt()).isBetween(950, 1150);
    }

    @Given("his {} measures {int} mm")
    public void measures(String what, int mm) {
        ((ObjectNode) body.path("measurements")).put(FIELDS.get(what), mm);
    }

    @Given("his {} was read a second time as {int} mm")
    public void readAgain(String what, int mm) {
        String field = FIELDS.get(what);
        body.putObject("repeats")
                .putArray(field)
                .add(body.path("measurements").path(field).asDouble())
                .add(mm);
    }

    @When("he orders a suit")
    public void orders() {
        order("navy-twill");
    }

    @When("he orders a three-piece suit with {string} {string} and {string} {string}")
    public void ordersThreePieces(String option, String value, String other, String otherValue) {
        order("navy-twill", """
                {"fit":"regular","garments":["jacket","trousers","waistcoat"],"options":{"%s":"%s","%s":"%s"}}""".formatted(option, value, other, otherValue));
    }

    @When("he orders a suit of a remnant {int} mm wide")
    public void ordersOfARemnant(int mm) {
        assertThat(new RunningServer.Shelf()
                        .clothsAndRemnant()
                        .find("remnant")
                        .orElseThrow()
                        .usableWidth())
                .isEqualTo(mm);
        order("remnant");
    }

    private void order(String cloth) {
        order(cloth, "{\"fit\":\"regular\",\"garments\":[\"jacket\",\"trousers\"]}");
    }

    private void order(String cloth, String style) {
        request = "{\"body\":%s,\"fabricId\":\"%s\",\"style\":%s}".formatted(body, cloth, style);
        scenario.answer = server.post(RunningServer.NOBODY, "/api/v1/orders", request, "Idempotency-Key", key);
        first = scenario.answer;
        scenario.id = server.read(scenario.answer).path("id").asText();
        scenario.secret = server.read(scenario.answer).path("secret").asText();
    }

    @When("he sends the same request again")
    public void sendsAgain() {
        scenario.answer = server.post(RunningServer.NOBODY, "/api/v1/orders", request, "Idempotency-Key", key);
    }

    @When("he asks whether his measures are right")
    public void asksAboutMeasures() {
        scenario.answer = server.post(RunningServer.NOBODY, "/api/v1/orders/measurements", body.toString());
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @Then("he is asked to measure {string} again")
    public void isAskedToMeasureAgain(String field) {
        assertThat(server.read(scenario.answer).path("findings").findValuesAsText("field"))
                .contains(field);
    }

    @When("he cancels")
    public void cancels() {
        scenario.answer = server.post(
                RunningServer.NOBODY, "/api/v1/orders/" + scenario.id + "/cancel", "", "Order-Secret", scenario.secret);
    }

    @Then("the order is received under a number that cannot be guessed")
    public void isReceived() {
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(201);
        assertThat(server.read(scenario.answer).path("state").asText()).isEqualTo("received");
        assertThat(scenario.id).matches("TL-[2-9A-Z]{4}-[2-9A-Z]{2}");
    }

    @Then("he gets the same answer, byte for byte")
    public void getsTheSame() {
        assertThat(scenario.answer.statusCode()).isEqualTo(201);
        assertThat(scenario.answer.body()).isEqualTo(first.body());
    }

    @Then("the same key with another body is refused")
    public void anotherBodyIsRefused() {
        HttpResponse<String> other =
                server.post(RunningServer.NOBODY, "/api/v1/orders", request + " ", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Then("the order is refused because of {string}")
    public void isRefused(String field) {
        assertThat(scenario.answer.statusCode()).isEqualTo(422);
        assertThat(scenario.answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(server.read(scenario.answer).path("field").asText()).isEqualTo(field);
    }

    @Then("he reads that {string} should be {string}")
    public void readsLimits(String value, String limit) {
        assertThat(server.read(scenario.answer).path("value").asText()).isEqualTo(value);
        assertThat(server.read(scenario.answer).path("limit").asText()).isEqualTo(limit);
    }

    @Then("it is too late to cancel")
    public void tooLate() {
        cancels();
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(409);
        scenario.awaitState(Set.of("cut"));
    }

    @Then("the order is cancelled")
    public void isCancelled() {
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
        scenario.awaitState(Set.of("cancelled"));
    }

    @Then("the customer reads {string}")
    public void customerReads(String reason) {
        scenario.await(
                "the tailor's words",
                () -> Optional.of(scenario.order())
                        .filter(order -> order.path("reasons").toString().contains(reason)));
        assertThat(scenario.order().path("state").asText()).isEqualTo("rejected");
    }

    @When("he measures again and his {} is {int} mm")
    public void measuresAgain(String what, int mm) {
        measures(what, mm);
        scenario.answer = server.post(
                RunningServer.NOBODY,
                "/api/v1/orders/" + scenario.id + "/measurements",
                body.toString(),
                "Order-Secret",
                scenario.secret);
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @Then("whoever knows the number reads neither pattern nor reasons")
    public void theNumberGivesNothingAway() {
        assertThat(server.get(RunningServer.NOBODY, "/api/v1/orders/" + scenario.id)
                        .statusCode())
                .isEqualTo(404);
        for (String document : new String[] {"pattern", "pattern.svg"}) {
            assertThat(server.get(RunningServer.NOBODY, "/api/v1/orders/" + scenario.id + "/" + document)
                            .statusCode())
                    .as(document)
                    .isEqualTo(401);
        }
        assertThat(scenario.order().path("reasons")).isEmpty();
    }
}
