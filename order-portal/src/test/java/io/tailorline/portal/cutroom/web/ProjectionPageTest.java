package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.portal.cutroom.persistence.Calibrations;
import io.tailorline.portal.fake.CalibratedTable;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectionPageTest extends PortalTest {

    @Autowired
    private Calibrations calibrations;

    @Autowired
    private AuditTrail audit;

    private static final String CUTTER = "cutter:shears";

    @AfterEach
    void takeDown() throws Exception {
        CalibratedTable.takeDown(calibrations);
        room.clear();
    }

    private String cutting(CutRoom.JobState state) throws Exception {
        room.clear();
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, state);
        return id;
    }

    @ParameterizedTest
    @CsvSource({"en, 'Not calibrated: drawn to fit, not to lie on the cloth'", "zh, 未校准"})
    void without_a_calibration_the_picture_says_so(String language, String words) throws Exception {
        cutting(CutRoom.JobState.CUTTING);

        String page =
                get("/cutroom/projection/table-1?lang=" + language, CUTTER).body();

        assertThat(page).contains(words, "data-s=\"cut\"", "data-s=\"cutting\"", "data-s=\"to-cut\"");
    }

    @Test
    void with_one_the_picture_lies_in_the_projectors_pixels_and_says_how_exactly() throws Exception {
        CalibratedTable.putUp(calibrations, 0.3);
        cutting(CutRoom.JobState.CUTTING);

        String page = get("/cutroom/projection/table-1?lang=en", CUTTER).body();

        assertThat(page)
                .contains("off by 0.2 mm, at most 0.5 at M8", "same as the program", "data-calibrated=\"true\"")
                .contains("M40 1000L544 1000")
                .doesNotContain("Not calibrated");
    }

    @Test
    void one_that_is_off_too_far_shows_no_marker() throws Exception {
        CalibratedTable.putUp(calibrations, 2);
        cutting(CutRoom.JobState.CUTTING);

        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body())
                .contains("Off by 3.3 mm at M8. Calibrate this table")
                .doesNotContain("class=\"pc\"");
    }

    @ParameterizedTest
    @CsvSource({"FAULT, fault, ! 1", "UNCERTAIN, uncertain, ? 3"})
    void a_piece_that_a_person_must_look_at_is_marked(CutRoom.JobState state, String word, String mark)
            throws Exception {
        cutting(state);

        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body())
                .contains("data-s=\"%s\"".formatted(word), ">%s \u00b7 ".formatted(mark));
    }

    @Test
    void in_doubt_the_very_lines_that_a_person_looks_for_shine() throws Exception {
        CalibratedTable.putUp(calibrations, 0);
        String id = cutting(CutRoom.JobState.UNCERTAIN);
        var marks = room.question("J-" + id).orElseThrow().stretch().marks();

        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body())
                .contains(
                        "class=\"asked\"",
                        "data-record=\"%d\"".formatted(marks.get(0).record()))
                .contains("class=\"first\"", "Look along the thick lines");
        JsonNode uncertain =
                read(get("/api/v1/cutroom/projection/table-1", CUTTER)).path("uncertain");
        assertThat(uncertain).hasSameSizeAs(marks);
        assertThat(uncertain.get(0).path("pixels")).isNotEmpty();
    }

    @Test
    void the_choices_that_the_operator_is_asked_about_have_the_same_numbers_on_the_cloth() throws Exception {
        CalibratedTable.putUp(calibrations, 0);
        String id = cutting(CutRoom.JobState.UNCERTAIN);
        UncertainRange range = room.question("J-" + id).orElseThrow().stretch();

        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body()).doesNotContain("class=\"badge\"");
        get("/cutroom/J-" + id, CUTTER);
        assertThat(badges(get("/cutroom/projection/table-1", CUTTER).body())).containsExactly("1", "2");
        Instant asked = room.find("J-" + id).orElseThrow().changedAt();
        get("/cutroom/J-%s?of=%s&seen=0-2".formatted(id, QuestionProgress.question(range, asked)), CUTTER);
        assertThat(badges(get("/cutroom/projection/table-1", CUTTER).body())).containsExactly("1", "2", "3");
    }

    private static List<String> badges(String page) {
        return Pattern.compile("class=\"badge\" data-no=\"([0-9])\"")
                .matcher(page)
                .results()
                .map(badge -> badge.group(1))
                .toList();
    }

    @Test
    void the_marks_of_the_calibration_shine_on_the_table() throws Exception {
        CalibratedTable.putUp(calibrations, 0);
        cutting(CutRoom.JobState.CUTTING);

        assertThat(get("/cutroom/projection/table-1", CUTTER).body())
                .contains("<g transform=\"translate(100 940)\">", ">M8</text>");
    }

    @Test
    void pieces_are_picked_once_they_are_cut_and_the_suit_stays_until_the_last() throws Exception {
        String id = cutting(CutRoom.JobState.CUTTING);
        String picked = "/api/v1/cutroom/jobs/J-" + id + "/picked";

        assertThat(post(
                                picked,
                                CUTTER,
                                "{\"no\":%d}"
                                        .formatted(room.find("J-" + id)
                                                .orElseThrow()
                                                .pieces()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(picked, CUTTER, "{\"no\":300}").statusCode()).isEqualTo(422);
        assertThat(post(picked, CUTTER, "{\"no\":1}").statusCode()).isEqualTo(200);
        assertThat(state(0)).isEqualTo("picked");
        assertThat(state(2)).isEqualTo("cut");
        assertThat(post(picked, CUTTER, "{\"no\":1,\"picked\":false}").statusCode())
                .isEqualTo(200);
        assertThat(state(0)).isEqualTo("cut");

        room.putJob(id, CutRoom.JobState.DONE);
        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body())
                .contains("0 of %d picked: press a piece"
                        .formatted(room.find("J-" + id).orElseThrow().pieces()));
        JsonNode pieces =
                read(get("/api/v1/cutroom/projection/table-1", CUTTER)).path("pieces");
        assertThat(pieces).allMatch(piece -> piece.path("state").asText().equals("cut"));
        for (String bundle : pieces.findValuesAsText("bundle")) {
            assertThat(post(picked, CUTTER, "{\"bundle\":\"%s\"}".formatted(bundle))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(get("/api/v1/cutroom/projection/table-1", CUTTER).statusCode())
                .isEqualTo(204);
    }

    private String state(int piece) throws Exception {
        return read(get("/api/v1/cutroom/projection/table-1", CUTTER))
                .path("pieces")
                .get(piece)
                .path("state")
                .asText();
    }

    @Test
    void the_board_and_the_job_lead_to_the_picture_and_the_job_names_its_geometry() throws Exception {
        String id = cutting(CutRoom.JobState.CUTTING);
        String geometry = read(get("/api/v1/cutroom/projection/table-1", CUTTER))
                .path("geometry")
                .asText();

        assertThat(get("/cutroom", CUTTER).body()).contains("href=\"/cutroom/projection/table-1\"");
        assertThat(get("/cutroom/J-" + id, CUTTER).body())
                .contains("href=\"/cutroom/projection/table-1\"", ">" + geometry + "<");
    }

    @Test
    void the_same_is_there_as_data() throws Exception {
        CalibratedTable.putUp(calibrations, 0);
        String id = cutting(CutRoom.JobState.CUTTING);

        JsonNode data = read(get("/api/v1/cutroom/projection/table-1", CUTTER));

        assertThat(data.path("schema").asText()).isEqualTo("tailorline/projection/1");
        assertThat(data.path("geometry").asText()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(data.path("orders").get(0).asText()).isEqualTo(id);
        assertThat(data.path("pieces").get(0).path("state").asText()).isEqualTo("cut");
        assertThat(data.path("pieces").get(0).path("pixels")).isNotEmpty();
        assertThat(data.path("calibration").path("trusted").asBoolean()).isTrue();
    }

    @Test
    void only_the_cutter_room_looks_and_only_at_its_tables() throws Exception {
        cutting(CutRoom.JobState.CUTTING);

        assertThat(get("/api/v1/cutroom/projection/table-1").statusCode()).isEqualTo(401);
        assertThat(get("/cutroom/projection/table-1", "tailor:needle").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/cutroom/projection/table-9", CUTTER).statusCode())
                .isEqualTo(404);
        assertThat(get("/cutroom/projection/..%2Ftable-1", CUTTER).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_table_without_a_job_says_so() throws Exception {
        room.clear();

        assertThat(get("/cutroom/projection/table-1?lang=en", CUTTER).body()).contains("No job on table 1.");
        assertThat(get("/api/v1/cutroom/projection/table-1", CUTTER).statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> send(String method, String body) throws Exception {
        return send(as(CUTTER, request("/api/v1/cutroom/tables/table-1/calibration"))
                .header("Content-Type", "application/json")
                .header("Tailorline-Request", "1")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void a_calibration_is_put_in_place_and_taken_away_for_every_portal() throws Exception {
        room.clear();
        assertThat(send("PUT", "{\"schema\":\"tailorline/marker/1\"}").statusCode())
                .isEqualTo(422);
        assertThat(calibrations.of("table-1")).isEmpty();

        assertThat(read(send("PUT", CalibratedTable.file(0.3))).path("points").asInt())
                .isEqualTo(9);
        assertThat(calibrations.of("table-1")).isPresent();

        assertThat(send("DELETE", "").statusCode()).isEqualTo(204);
        assertThat(calibrations.of("table-1")).isEmpty();
        assertThat(audit.page(auditOf("table-1"), 2))
                .as("both are recorded, with who did it")
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::subject, AuditEntry::values)
                .containsExactly(
                        tuple("cutter", "table-calibrated", "table-1", "{\"points\":\"none\"}"),
                        tuple("cutter", "table-calibrated", "table-1", "{\"points\":\"9\"}"));
    }
}
