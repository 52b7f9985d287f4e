package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tailor sees and decides, through the API. */
public class TailorSteps {

    private final Scenario scenario = Scenario.now();
    private final RunningServer server = scenario.server();
    private String drawnBefore = "";

    @Then("the order waits for a tailor because of {string}")
    public void waitsForATailor(String why) {
        String words = why.toLowerCase(Locale.ROOT);
        scenario.await(
                "a tailor's task about " + why,
                () -> scenario.task()
                        .filter(task -> task.path("reasons")
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(words)));
    }

    @Then("the order waits for a tailor without alterations")
    public void waitsWithoutAlterations() {
        scenario.await(
                "the unaltered pattern",
                () -> scenario.task()
                        .filter(task -> !task.path("reasons").toString().contains("altered by"))
                        .filter(task -> scenario.pattern()
                                .path("style")
                                .path("alterations")
                                .isEmpty()));
    }

    @Then("the tailor reads which piece is wider than the {int} mm of the cloth")
    public void readsWhichPieceIsTooWide(int mm) {
        JsonNode task = scenario.await("a tailor's task", scenario::task);
        assertThat(task.path("kind").asText()).isEqualTo("no-marker");
        Matcher words = Pattern.compile(
                        "\\(([\\d.]+)\\hmm\\) must be at least ([\\d.]+)\\hmm: piece '[^' ]+' is that wide")
                .matcher(task.path("reasons").path(0).asText());
        assertThat(words.find()).as(task.path("reasons").toString()).isTrue();
        assertThat(Double.parseDouble(words.group(1))).isEqualTo(mm);
        assertThat(Double.parseDouble(words.group(2))).isGreaterThan(mm);
    }

    @When("the tailor approves it")
    public void approves() {
        scenario.answer = server.post(RunningServer.TAILOR, "/api/v1/tailor/orders/" + scenario.id + "/approve", "");
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @When("the tailor sends it back saying {string}")
    public void sendsBack(String reason) {
        scenario.answer = server.post(
                RunningServer.TAILOR,
                "/api/v1/tailor/orders/" + scenario.id + "/send-back",
                "{\"reason\":\"%s\"}".formatted(reason));
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    @Then("neither the customer nor the cutter can approve it")
    public void othersCannotApprove() {
        String approve = "/api/v1/tailor/orders/" + scenario.id + "/approve";
        assertThat(server.post(RunningServer.NOBODY, approve, "").statusCode()).isIn(401, 403);
        assertThat(server.post(RunningServer.CUTTER, approve, "").statusCode()).isEqualTo(403);
        assertThat(scenario.task()).isPresent();
    }

    @When("the tailor alters it by {string} {int} mm on {string} sides")
    public void alters(String rule, int mm, String side) {
        noteThePattern();
        alter(list(rule, mm, side));
    }

    @When("the tailor approves it with {string} {int} mm on {string} sides")
    public void approvesWith(String rule, int mm, String side) {
        noteThePattern();
        scenario.answer = server.post(
                RunningServer.TAILOR,
                "/api/v1/tailor/orders/" + scenario.id + "/approve",
                "{\"alterations\":%s}".formatted(list(rule, mm, side)));
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
    }

    private void noteThePattern() {
        drawnBefore = server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/pattern")
                .body();
    }

    private static String list(String rule, int mm, String side) {
        return "[{\"rule\":\"%s\",\"side\":\"%s\",\"amount\":%d}]".formatted(rule, side, mm);
    }

    @When("the tailor takes all alterations away")
    public void takesAlterationsAway() {
        alter("[]");
    }

    private void alter(String alterations) {
        scenario.answer = server.post(
                RunningServer.TAILOR,
                "/api/v1/tailor/orders/" + scenario.id + "/alterations",
                "{\"alterations\":%s}".formatted(alterations));
    }

    @Then("the pattern records the alteration and is another one")
    public void patternIsAnother() {
        assertThat(scenario.pattern().path("style").path("alterations")).hasSize(1);
        assertThat(server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/pattern")
                        .body())
                .isNotEqualTo(drawnBefore);
    }

    @Then("the pattern is the same as before, byte for byte")
    public void patternIsTheSame() {
        assertThat(server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/pattern")
                        .body())
                .isEqualTo(drawnBefore);
    }

    @Then("left and right front are pieces of their own")
    public void sidesApart() {
        assertThat(scenario.pattern().path("pieces").findValuesAsText("id"))
                .contains("jacket.front.left", "jacket.front.right")
                .doesNotContain("jacket.front");
    }

    @Then("a drawn pattern lies before the tailor")
    public void patternIsThere() {
        assertThat(server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/pattern")
                        .statusCode())
                .isEqualTo(200);
    }

    @Then("the tailor cannot find a pattern")
    public void patternIsNotThere() {
        assertThat(server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/pattern")
                        .statusCode())
                .isEqualTo(404);
    }

    @Then("the tailor can take the pattern in all materials as PDF and as DXF")
    public void takesFiles() {
        Set<String> materials = new TreeSet<>(scenario.pattern().path("pieces").findValuesAsText("material"));
        assertThat(materials).contains("shell", "lining", "fusible", "pocketing", "canvas", "felt");
        String files = "/api/v1/orders/" + scenario.id + "/pattern";
        assertThat(server.get(RunningServer.TAILOR, files + ".pdf").body()).startsWith("%PDF");
        assertThat(server.get(RunningServer.TAILOR, files + ".dxf").body()).contains("SECTION");
        assertThat(server.get(RunningServer.NOBODY, files + ".dxf").statusCode())
                .isEqualTo(401);
    }
}
