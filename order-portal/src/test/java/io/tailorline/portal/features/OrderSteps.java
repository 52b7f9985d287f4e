package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What customer, tailor and operator do, each through the API. */
public class OrderSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<String, String> FIELDS =
            Map.of("waist", "waistGirth", "upper arm", "upperArmGirth", "chest", "chestGirth");

    private static House house;

    private final ObjectNode body;
    private final String key = UUID.randomUUID().toString();
    private String wish = "";
    private HttpResponse<String> answer;
    private HttpResponse<String> first;
    private String id = "";
    private JsonNode job;
    private String drawnBefore = "";

    public OrderSteps() throws IOException {
        try (InputStream sample = OrderSteps.class.getResourceAsStream("/demo/body.json")) {
            body = (ObjectNode) new ObjectMapper().readTree(sample);
        }
    }

    @BeforeAll
    public static void openTheHouse() throws IOException {
        house = House.open();
    }

    @AfterAll
    public static void closeTheHouse() throws IOException {
        house.close();
    }

    /** There is one table: what a scenario leaves on it would keep the next one waiting. */
    @After
    public void clearTheTable() {
        if (!id.isEmpty()) {
            house.post(House.NOBODY, "/api/v1/orders/" + id + "/cancel", "");
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

    @When("he orders a suit")
    public void orders() {
        order("navy-twill");
    }

    @When("he orders a three-piece suit with {string} {string} and {string} {string}")
    public void ordersThreePieces(String option, String value, String other, String otherValue) {
        order("navy-twill", """
                {"fit":"regular","garments":["jacket","trousers","waistcoat"],"options":{"%s":"%s","%s":"%s"}}""".formatted(option, value, other, otherValue));
    }

    @Given("his {} was read a second time as {int} mm")
    public void readAgain(String what, int mm) {
        String field = FIELDS.get(what);
        body.putObject("repeats")
                .putArray(field)
                .add(body.path("measurements").path(field).asDouble())
                .add(mm);
    }

    @When("he asks whether his measures are right")
    public void asksAboutMeasures() {
        answer = house.post(House.NOBODY, "/api/v1/orders/measurements", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Then("he is asked to measure {string} again")
    public void isAskedToMeasureAgain(String field) {
        assertThat(house.read(answer).path("findings").findValuesAsText("field"))
                .contains(field);
    }

    @Then("only pieces of the cloth lie on the table")
    public void onlyCloth() {
        Set<String> ofCloth = new TreeSet<>();
        pattern().path("pieces").forEach(piece -> {
            if (piece.path("material").asText().equals("shell")) {
                ofCloth.add(piece.path("id").asText());
            }
        });
        Set<String> laid = new TreeSet<>();
        JsonNode marker = house.read(house.get(House.NOBODY, "/api/v1/orders/" + id + "/marker"));
        marker.path("placements")
                .forEach(placed -> laid.add(placed.path("piece").asText().split("/")[1]));
        assertThat(laid).isEqualTo(ofCloth);
        assertThat(laid).anyMatch(piece -> piece.startsWith("waistcoat."));
    }

    @Then("the tailor can take the pattern in all materials as PDF and as DXF")
    public void takesFiles() {
        Set<String> materials = new TreeSet<>(pattern().path("pieces").findValuesAsText("material"));
        assertThat(materials).contains("shell", "lining", "fusible", "pocketing", "canvas", "felt");
        String files = "/api/v1/orders/" + id + "/pattern";
        assertThat(house.get(House.TAILOR, files + ".pdf").body()).startsWith("%PDF");
        assertThat(house.get(House.TAILOR, files + ".dxf").body()).contains("SECTION");
        assertThat(house.get(House.NOBODY, files + ".dxf").statusCode()).isEqualTo(401);
    }

    @When("the tailor alters it by {string} {int} mm on {string} sides")
    public void alters(String rule, int mm, String side) {
        drawnBefore =
                house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern").body();
        alter("[{\"rule\":\"%s\",\"side\":\"%s\",\"amount\":%d}]".formatted(rule, side, mm));
    }

    @When("the tailor takes all alterations away")
    public void takesAlterationsAway() {
        alter("[]");
    }

    private void alter(String alterations) {
        answer = house.post(
                House.TAILOR,
                "/api/v1/tailor/orders/" + id + "/alterations",
                "{\"alterations\":%s}".formatted(alterations));
    }

    @Then("the pattern records the alteration and is another one")
    public void patternIsAnother() {
        assertThat(pattern().path("style").path("alterations")).hasSize(1);
        assertThat(house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern").body())
                .isNotEqualTo(drawnBefore);
    }

    @Then("the order waits for a tailor without alterations")
    public void waitsWithoutAlterations() {
        await(
                "the unaltered pattern",
                () -> task().filter(task -> !task.path("reasons").toString().contains("altered by"))
                        .filter(task ->
                                pattern().path("style").path("alterations").isEmpty()));
    }

    @Then("the pattern is the same as before, byte for byte")
    public void patternIsTheSame() {
        assertThat(house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern").body())
                .isEqualTo(drawnBefore);
    }

    @Then("left and right front are pieces of their own")
    public void sidesApart() {
        assertThat(pattern().path("pieces").findValuesAsText("id"))
                .contains("jacket.front.left", "jacket.front.right")
                .doesNotContain("jacket.front");
    }

    private JsonNode pattern() {
        return house.read(house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern"));
    }

    @When("he orders a suit of a remnant {int} mm wide")
    public void ordersOfARemnant(int mm) {
        assertThat(new House.Shelf()
                        .clothsAndRemnant()
                        .find("remnant")
                        .orElseThrow()
                        .usableWidth())
                .isEqualTo(mm);
        order("remnant");
    }

    @Then("the tailor reads which piece is wider than the {int} mm of the cloth")
    public void readsWhichPieceIsTooWide(int mm) {
        JsonNode task = await("a tailor's task", this::task);
        assertThat(task.path("kind").asText()).isEqualTo("no-marker");
        Matcher words = Pattern.compile("\\(([\\d.]+) mm\\) must be at least ([\\d.]+) mm: piece '[^' ]+' is that wide")
                .matcher(task.path("reasons").path(0).asText());
        assertThat(words.find()).as(task.path("reasons").toString()).isTrue();
        assertThat(Double.parseDouble(words.group(1))).isEqualTo(mm);
        assertThat(Double.parseDouble(words.group(2))).isGreaterThan(mm);
    }

    @Then("the health page tells how many messages wait and how many are parked")
    public void healthTells() {
        JsonNode parts = house.read(house.get(House.NOBODY, "/actuator/health")).path("components");
        assertThat(parts.at("/outbox/details/waiting").isNumber())
                .as(parts.toString())
                .isTrue();
        assertThat(parts.at("/parking/details/parkedSinceStart").isNumber())
                .as(parts.toString())
                .isTrue();
    }

    private void order(String cloth) {
        order(cloth, "{\"fit\":\"regular\",\"garments\":[\"jacket\",\"trousers\"]}");
    }

    private void order(String cloth, String style) {
        wish = "{\"body\":%s,\"fabricId\":\"%s\",\"style\":%s}".formatted(body, cloth, style);
        answer = house.post(House.NOBODY, "/api/v1/orders", wish, "Idempotency-Key", key);
        first = answer;
        id = house.read(answer).path("id").asText();
    }

    @When("he sends the same request again")
    public void sendsAgain() {
        answer = house.post(House.NOBODY, "/api/v1/orders", wish, "Idempotency-Key", key);
    }

    @When("he cancels")
    public void cancels() {
        answer = house.post(House.NOBODY, "/api/v1/orders/" + id + "/cancel", "");
    }

    @Then("the order is received under a number that cannot be guessed")
    public void isReceived() {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(house.read(answer).path("state").asText()).isEqualTo("received");
        assertThat(id).matches("TL-[2-9A-Z]{4}-[2-9A-Z]{2}");
    }

    @Then("he gets the same answer, byte for byte")
    public void getsTheSame() {
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(first.body());
    }

    @Then("the same key with another body is refused")
    public void anotherBodyIsRefused() {
        HttpResponse<String> other = house.post(House.NOBODY, "/api/v1/orders", wish + " ", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Then("the order is refused because of {string}")
    public void isRefused(String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(house.read(answer).path("field").asText()).isEqualTo(field);
    }

    @Then("he reads that {string} should be {string}")
    public void readsLimits(String value, String limit) {
        assertThat(house.read(answer).path("value").asText()).isEqualTo(value);
        assertThat(house.read(answer).path("limit").asText()).isEqualTo(limit);
    }

    @Then("its job comes to a table without a tailor")
    public void comesToATableByItself() {
        comesToATable();
        assertThat(order().path("stages").findValuesAsText("name")).doesNotContain("review");
    }

    @Then("its job comes to a table")
    public void comesToATable() {
        job = await(
                "a job that waits for its roll",
                () -> jobs().filter(waiting -> waiting.path("state").asText().equals("scan")));
    }

    @When("the operator scans the roll of the job")
    public void scansTheRightRoll() {
        scans(job.path("roll").asText());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @When("the operator scans the roll {string}")
    public void scans(String roll) {
        answer = house.post(House.CUTTER, path("scan"), "{\"roll\":\"%s\"}".formatted(roll));
    }

    @Then("the cutter room refuses and names the roll of the job")
    public void refusesTheRoll() {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(house.read(answer).path("detail").asText())
                .contains(job.path("roll").asText());
    }

    @When("the operator starts the knife")
    public void starts() {
        answer = house.post(House.CUTTER, path("start"), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Then("the operator cannot start the knife")
    public void cannotStart() {
        assertThat(house.post(House.CUTTER, path("start"), "").statusCode()).isIn(404, 409);
        assertThat(order().path("state").asText()).isNotIn("cutting", "cut");
    }

    @Then("the suit is being cut")
    public void isBeingCut() {
        awaitState(Set.of("cutting"));
    }

    @Then("it is too late to cancel")
    public void tooLate() {
        cancels();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        awaitState(Set.of("cut"));
    }

    @Then("the order is cancelled")
    public void isCancelled() {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        awaitState(Set.of("cancelled"));
    }

    @Then("the suit is cut within {int} table seconds")
    public void isCut(int budget) {
        assertThat(awaitState(Set.of("cut")).path("tableSeconds").asDouble()).isBetween(20.0, (double) budget);
    }

    @Then("the table took what the plan foretold, within {int} per cent")
    public void asPlanned(int perCent) {
        double planned = order().path("predictedSeconds").asDouble();
        assertThat(order().path("tableSeconds").asDouble())
                .isCloseTo(planned, org.assertj.core.data.Offset.offset(planned * perCent / 100));
    }

    @Then("pattern, marker, cut program and ticket are there")
    public void papersAreThere() {
        order().path("links").properties().forEach(link -> {
            if (!Set.of("events", "cancel").contains(link.getKey())) {
                assertThat(house.get(House.TAILOR, link.getValue().asText()).statusCode())
                        .as(link.getKey())
                        .isEqualTo(200);
            }
        });
    }

    @Then("the order waits for a tailor because of {string}")
    public void waitsForATailor(String why) {
        String words = why.toLowerCase(java.util.Locale.ROOT);
        await(
                "a tailor's task about " + why,
                () -> task().filter(task -> task.path("reasons")
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(words)));
    }

    @Then("a drawn pattern lies before the tailor")
    public void patternIsThere() {
        assertThat(house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern").statusCode())
                .isEqualTo(200);
    }

    @Then("the tailor cannot find a pattern")
    public void patternIsNotThere() {
        assertThat(house.get(House.TAILOR, "/api/v1/orders/" + id + "/pattern").statusCode())
                .isEqualTo(404);
    }

    @Then("whoever knows the number reads neither pattern nor reasons")
    public void theNumberGivesNothingAway() {
        for (String document : new String[] {"pattern", "pattern.svg"}) {
            assertThat(house.get(House.NOBODY, "/api/v1/orders/" + id + "/" + document)
                            .statusCode())
                    .as(document)
                    .isEqualTo(401);
        }
        assertThat(order().path("reasons")).isEmpty();
    }

    @When("the tailor approves it")
    public void approves() {
        answer = house.post(House.TAILOR, "/api/v1/tailor/orders/" + id + "/approve", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @When("the tailor sends it back saying {string}")
    public void sendsBack(String reason) {
        answer = house.post(
                House.TAILOR, "/api/v1/tailor/orders/" + id + "/send-back", "{\"reason\":\"%s\"}".formatted(reason));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Then("the customer reads {string}")
    public void customerReads(String reason) {
        await(
                "the tailor's words",
                () -> Optional.of(order())
                        .filter(order -> order.path("reasons").toString().contains(reason)));
        assertThat(order().path("state").asText()).isEqualTo("rejected");
    }

    @Then("neither the customer nor the cutter can approve it")
    public void othersCannotApprove() {
        String approve = "/api/v1/tailor/orders/" + id + "/approve";
        assertThat(house.post(House.NOBODY, approve, "").statusCode()).isIn(401, 403);
        assertThat(house.post(House.CUTTER, approve, "").statusCode()).isEqualTo(403);
        assertThat(task()).isPresent();
    }

    private String path(String act) {
        return "/api/v1/cutroom/jobs/" + job.path("jobId").asText() + "/" + act;
    }

    private JsonNode order() {
        return house.read(house.get(House.NOBODY, "/api/v1/orders/" + id));
    }

    private Optional<JsonNode> jobs() {
        return mine(house.read(house.get(House.CUTTER, "/api/v1/cutroom/jobs")));
    }

    private Optional<JsonNode> task() {
        return mine(house.read(house.get(House.TAILOR, "/api/v1/tailor/queue")));
    }

    private Optional<JsonNode> mine(JsonNode list) {
        for (JsonNode one : list) {
            if (one.path("orderId").asText().equals(id)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private JsonNode awaitState(Set<String> states) {
        return await(
                "the state " + states,
                () -> Optional.of(order())
                        .filter(order -> states.contains(order.path("state").asText())));
    }

    private <T> T await(String what, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = question.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("Waited %s for %s; order %s is %s".formatted(PATIENCE, what, id, order()));
    }
}
