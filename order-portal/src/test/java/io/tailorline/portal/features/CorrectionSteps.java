package io.tailorline.portal.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.render.PatternSvg;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tailor corrects the measurements of an order; whatever is shown or made afterwards follows the corrected ones. */
public class CorrectionSteps {

    private final Scenario scenario = Scenario.now();
    private final RunningServer server = scenario.server();
    private Pattern expected;

    @When("the tailor corrects the waist to {int} mm")
    public void corrects(int mm) throws Exception {
        JsonNode before = scenario.pattern();
        ObjectNode body = demoBody();
        ((ObjectNode) body.path("measurements")).put("waistGirth", mm);
        scenario.answer =
                server.post(RunningServer.TAILOR, "/api/v1/tailor/orders/" + scenario.id + "/redraft", body.toString());
        assertThat(scenario.answer.statusCode()).as(scenario.answer.body()).isEqualTo(200);
        DraftResult drafted = new PatternEngine()
                .draft(
                        scenario.id,
                        StyleJson.parse("style", before.path("style").toString()),
                        BodyJson.parse("body", body.toString()));
        expected = ((DraftResult.Drafted) drafted).pattern();
    }

    private static ObjectNode demoBody() throws IOException {
        try (InputStream sample = CorrectionSteps.class.getResourceAsStream("/demo/body.json")) {
            return (ObjectNode) new ObjectMapper().readTree(sample);
        }
    }

    @Then("the pattern and its files are drawn from the corrected waist")
    public void filesFollow() {
        String files = "/api/v1/orders/" + scenario.id + "/pattern";
        String text = PatternJson.text(expected);
        scenario.await("the corrected pattern", () -> Optional.of(read(files)).filter(text::equals));
        assertThat(read(files + ".dxf")).isEqualTo(PatternDxf.text(expected));
        assertThat(lines(read(files + ".svg"))).isEqualTo(lines(PatternSvg.picture(expected)));
        assertThat(read(files + ".pdf")).startsWith("%PDF");
    }

    /** What is drawn, without the words. */
    private static List<String> lines(String svg) {
        return java.util.regex.Pattern.compile(" d=\"([^\"]*)\"")
                .matcher(svg)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Then("the tailor's page shows a waist of {string} cm and not {string} cm")
    public void pageFollows(String corrected, String before) {
        assertThat(read("/tailor/" + scenario.id))
                .containsPattern(waist(corrected))
                .doesNotContainPattern(waist(before));
    }

    /** In a field while it may be corrected, as text afterwards. */
    private static String waist(String cm) {
        return "value=\"%1$s\"\\s+aria-label=\"Waist, cm\"|>%1$s cm<".formatted(cm.replace(".", "\\."));
    }

    @Then("the marker is made of the corrected pieces")
    public void markerFollows() {
        Map<String, Double> drafted = new HashMap<>();
        scenario.pattern()
                .path("pieces")
                .forEach(piece -> drafted.put(piece.path("id").asText(), perimeter(piece.path("cutLine"))));
        JsonNode placements = server.read(server.get(RunningServer.TAILOR, "/api/v1/orders/" + scenario.id + "/marker"))
                .path("placements");
        assertThat(placements).isNotEmpty().allSatisfy(placed -> {
            String piece = placed.path("piece").asText().split("/")[1];
            assertThat(perimeter(placed.path("cutLine"))).as(piece).isCloseTo(drafted.get(piece), offset(0.5));
        });
    }

    private String read(String path) {
        return server.get(RunningServer.TAILOR, path).body();
    }

    private static double perimeter(JsonNode ring) {
        double length = 0;
        for (int i = 1; i < ring.size(); i++) {
            length += Math.hypot(
                    ring.path(i).path(0).asDouble() - ring.path(i - 1).path(0).asDouble(),
                    ring.path(i).path(1).asDouble() - ring.path(i - 1).path(1).asDouble());
        }
        return length;
    }
}
