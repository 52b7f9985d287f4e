package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** What the operator does at the table, and what lies on it, through the API. */
public class OperatorSteps {

    private static final int SUITS_TRIED = 8;

    private final Scenario scenario = Scenario.now();
    private final RunningServer server = scenario.server();
    private JsonNode job;
    private CompletableFuture<String> toldFirst;

    @Then("its job comes to a table without a tailor")
    public void comesToATableByItself() {
        comesToATable();
        assertThat(scenario.order().path("stages").findValuesAsText("name")).doesNotContain("review");
    }

    @Then("its job comes to a table")
    public void comesToATable() {
        job = scenario.await(
                "a job that waits for its roll",
                () -> scenario.jobs()
                        .filter(waiting -> waiting.path("state").asText().equals("scan")));
    }

    @When("the operator scans the roll of the job")
    public void scansTheRightRoll() {
        scans(job.path("roll").asText());
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @When("the operator scans the roll {string}")
    public void scans(String roll) {
        scenario.answer = server.post(RunningServer.CUTTER, path("scan"), "{\"roll\":\"%s\"}".formatted(roll));
    }

    @Then("the cutter room refuses and names the roll of the job")
    public void refusesTheRoll() {
        assertThat(scenario.answer.statusCode()).isEqualTo(409);
        assertThat(server.read(scenario.answer).path("detail").asText())
                .contains(job.path("roll").asText());
    }

    @When("the operator starts the knife")
    public void starts() {
        toldFirst = server.firstOf(Set.of("cutting", "cut"), scenario.secret, scenario.id);
        scenario.answer = server.post(RunningServer.CUTTER, path("start"), "{\"clothCheck\":\"marks\"}");
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @Then("the operator cannot start the knife")
    public void cannotStart() {
        assertThat(server.post(RunningServer.CUTTER, path("start"), "{\"clothCheck\":\"marks\"}")
                        .statusCode())
                .isIn(404, 409);
        assertThat(scenario.order().path("state").asText()).isNotIn("cutting", "cut");
    }

    /** As the live feed told it: a quick table may have done before a slow machine looks. */
    @Then("the suit is being cut")
    public void isBeingCut() {
        assertThat(toldFirst).succeedsWithin(Scenario.TIMEOUT).isEqualTo("cutting");
    }

    @Then("the suit is cut within {int} table seconds")
    public void isCut(int budget) {
        assertThat(scenario.awaitState(Set.of("cut")).path("tableSeconds").asDouble())
                .isBetween(20.0, (double) budget);
    }

    @Then("the table took what the plan foretold, within {int} per cent")
    public void asPlanned(int perCent) {
        double planned = scenario.order().path("predictedSeconds").asDouble();
        assertThat(scenario.order().path("tableSeconds").asDouble())
                .isCloseTo(planned, offset(planned * perCent / 100));
    }

    @Then("pattern, marker, cut program and ticket are there")
    public void papersAreThere() {
        scenario.order().path("links").properties().forEach(link -> {
            if (!Set.of("events", "cancel").contains(link.getKey())) {
                assertThat(server.get(RunningServer.TAILOR, link.getValue().asText())
                                .statusCode())
                        .as(link.getKey())
                        .isEqualTo(200);
            }
        });
    }

    @Then("only pieces of the cloth lie on the table")
    public void onlyCloth() {
        Set<String> ofCloth = new TreeSet<>();
        scenario.pattern().path("pieces").forEach(piece -> {
            if (piece.path("material").asText().equals("shell")) {
                ofCloth.add(piece.path("id").asText());
            }
        });
        Set<String> laid = new TreeSet<>();
        JsonNode marker = server.read(server.get(RunningServer.CUTTER, "/api/v1/orders/" + scenario.id + "/marker"));
        marker.path("placements")
                .forEach(placed -> laid.add(placed.path("piece").asText().split("/")[1]));
        assertThat(laid).isEqualTo(ofCloth);
        assertThat(laid).anyMatch(piece -> piece.startsWith("waistcoat."));
    }

    @Then("the health page tells how many messages wait and how many are parked")
    public void healthTells() {
        JsonNode parts = server.read(server.get(RunningServer.CUTTER, "/actuator/health"))
                .path("components");
        assertThat(parts.at("/outbox/details/waiting").isNumber())
                .as(parts.toString())
                .isTrue();
        assertThat(parts.at("/dead-letters/details/parkedSinceStart").isNumber())
                .as(parts.toString())
                .isTrue();
    }

    /** A quick table may have done before a slow machine looks: then it is tried with another suit. */
    @When("the operator aborts the job of his suit after some pieces")
    public void abortsAfterSomePieces() {
        for (int suit = 0; suit < SUITS_TRIED; suit++) {
            new CustomerOrder(server).place(scenario);
            comesToATable();
            scansTheRightRoll();
            assertThat(server.post(RunningServer.CUTTER, path("start"), "{\"clothCheck\":\"marks\"}")
                            .statusCode())
                    .isEqualTo(200);
            scenario.await(
                    "a piece that is cut",
                    () -> Optional.of(jobNow())
                            .filter(now -> now.path("piecesDone").asInt() > 0));
            server.post(RunningServer.CUTTER, path("abort"), "");
            if (scenario.awaitState(Set.of("incident", "cut"))
                    .path("state")
                    .asText()
                    .equals("incident")) {
                return;
            }
        }
        throw new AssertionError("All %d suits were cut before they could be aborted.".formatted(SUITS_TRIED));
    }

    private JsonNode jobNow() {
        return server.read(server.get(
                RunningServer.CUTTER,
                "/api/v1/cutroom/jobs/" + job.path("jobId").asText()));
    }

    @Then("the customer reads how many pieces are cut")
    public void customerReadsWhatIsCut() {
        JsonNode order = scenario.order();
        assertThat(order.path("piecesCut").asInt())
                .isBetween(1, order.path("pieces").asInt() - 1);
        assertThat(server.getOwn(scenario.secret, "/orders/" + scenario.id + "?lang=en")
                        .body())
                .contains("%d of %d pieces of your suit are cut"
                        .formatted(
                                order.path("piecesCut").asInt(),
                                order.path("pieces").asInt()));
    }

    @Then("the tailor cannot have it tried again as if nothing were cut")
    public void tryingAgainIsRefused() {
        scenario.answer = server.post(RunningServer.TAILOR, "/api/v1/tailor/orders/" + scenario.id + "/approve", "");
        assertThat(scenario.answer.statusCode()).isEqualTo(409);
        assertThat(server.read(scenario.answer).path("detail").asText())
                .contains("of %d pieces are cut"
                        .formatted(scenario.order().path("pieces").asInt()));
    }

    @When("the operator has the missing pieces cut where they lie")
    public void cutsTheMissing() {
        scenario.await(
                "a decision about the missing pieces",
                () -> Optional.of(jobNow())
                        .filter(now -> now.path("missingPieces").asInt() > 0));
        scenario.answer = server.post(RunningServer.CUTTER, path("missing"), "{\"cloth\":\"same\"}");
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @Then("every piece of the suit is cut, and none of them twice")
    public void everyPieceOnce() {
        int rest = job.path("pieces").asInt();
        JsonNode order = scenario.awaitState(Set.of("cut"));
        int pieces = order.path("pieces").asInt();
        assertThat(order.path("piecesCut").asInt()).isEqualTo(pieces);
        assertThat(rest).isBetween(1, pieces - 1);
    }

    private String path(String act) {
        return "/api/v1/cutroom/jobs/" + job.path("jobId").asText() + "/" + act;
    }
}
