package io.tailorline.portal.cutroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditTrail;
import io.tailorline.portal.order.web.PortalTest;
import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class JobPageTest extends PortalTest {

    private static final String CUTTER = "cutter:shears";

    @Autowired
    private AuditTrail audit;

    @ParameterizedTest
    @CsvSource({"en, 'Clear the cause at the table, then press Resume', Resume", "zh, 先在裁床上排除原因，再按“继续”, 继续"})
    void a_stopped_job_says_what_to_do_and_is_resumed_there(String language, String cure, String button)
            throws Exception {
        String id = goodOrder();
        room.putJob(
                id,
                CutRoom.JobState.FAULT,
                Optional.of("No table answers at 10.0.0.7:502. Maybe it is switched off, or host or port are wrong."));

        String page = get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body();

        assertThat(page)
                .contains("No table answers at 10.0.0.7:502")
                .contains(cure)
                .containsPattern("data-act=\"resume\"[^>]*>" + button)
                .contains("data-act=\"abort\"");
        assertThat(post("/api/v1/cutroom/jobs/J-" + id + "/resume", CUTTER, "").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en, Vacuum low, Cover the open table", "zh, 真空不足, 盖住空的台面"})
    void a_fault_of_the_table_and_its_cure_are_told_in_the_readers_language(String language, String name, String cure)
            throws Exception {
        room.clear();
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.FAULT, Optional.of("The table stopped: vacuum low (code 8) in record 412."));

        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body()).contains(">" + name + "<", cure);
        assertThat(get("/cutroom?lang=" + language, CUTTER).body()).contains(">" + name + "<", cure);
    }

    @ParameterizedTest
    @EnumSource(CutRoom.JobState.class)
    void what_the_table_said_is_shown_in_every_state(CutRoom.JobState state) throws Exception {
        String id = goodOrder();
        room.putJob(id, state, Optional.of("The cover is open."));

        assertThat(get("/cutroom/J-" + id, CUTTER).body()).contains(">The cover is open.<");
    }

    @ParameterizedTest
    @CsvSource({"en, 'time on the table, of the rest', the rest only", "zh, 裁床用时（仅剩余部分）, 仅剩余部分"})
    void a_job_that_is_done_tells_what_its_time_covers_and_no_fault(String language, String took, String onBoard)
            throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        room.putDone(id, "The table lost its count on the way.");

        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                .contains(took, ">The table lost its count on the way.<")
                .doesNotContain("big-fault");
        assertThat(get("/cutroom?lang=" + language, CUTTER).body()).contains(" · " + onBoard + "<");
        var job = read(get("/api/v1/cutroom/jobs/J-" + id, CUTTER));
        assertThat(job.has("fault")).isFalse();
        assertThat(job.path("report").asText()).startsWith("The table lost its count");
    }

    @ParameterizedTest
    @CsvSource({"en, stopped after, why it was aborted, Ended", "zh, 停在, 中止原因, 已结束"})
    void an_aborted_job_tells_the_time_it_used_and_why(String language, String used, String why, String heading)
            throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.ABORTED, Optional.of("called off by the operator"));

        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                .contains(">" + used + "<", ">" + why + "<")
                .doesNotContain(">time left<", ">剩余时间<", ">fault reported by the table<", ">裁床报告<");
        assertThat(get("/cutroom?lang=" + language, CUTTER).body()).contains("<h2>" + heading + "</h2>");
    }

    @Test
    void a_job_tells_what_was_done_to_its_plan() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        room.putJob(id, CutRoom.JobState.DONE);

        assertThat(read(get("/api/v1/cutroom/jobs/J-" + id, CUTTER)).path("planNotes"))
                .extracting(note -> note.asText())
                .containsExactlyElementsOf(
                        workshop.find(id).orElseThrow().notes().plan())
                .isNotEmpty();
    }

    @Test
    void a_job_of_which_the_table_says_nothing_shows_no_fault() throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.PAUSED);

        assertThat(get("/cutroom/J-" + id, CUTTER).body())
                .doesNotContain("big-fault")
                .contains("data-act=\"resume\"");
    }

    /** A radio button of a form, with what it stands for. */
    private static List<String> choices(String page) {
        return Pattern.compile("type=\"radio\" name=\"seen\" required=\"required\" value=\"([0-9a-z-]+)\"")
                .matcher(page)
                .results()
                .map(choice -> choice.group(1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Which piece is the first that is not cut all round?, Not sure: cut again from the beginning of 1, mm from the, The cloth has not moved",
        "zh, 哪一片是第一片没有裁完整的？, 不确定：从 1 的起点重新裁, mm, 布料没有移动过"
    })
    void an_uncertain_job_asks_for_piece_stretch_and_stroke(
            String language, String piece, String unsure, String stretch, String unmoved) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        UncertainRange range = room.question("J-" + id).orElseThrow().stretch();
        String job = "/cutroom/J-" + id + "?lang=" + language;

        String page = get(job, CUTTER).body();
        assertThat(page)
                .contains(piece, unsure, "id=\"uncertain-view\"", "class=\"badge\"")
                .doesNotContain("data-act=\"resume\"", "id=\"go-on\"");
        assertThat(choices(page)).hasSizeBetween(3, OperatorQuestion.MOST_CHOICES + 1);

        String asked = AnswerTrail.question(range, asked(id));
        StringBuilder trail = new StringBuilder("&of=" + asked);
        boolean named = false;
        while (!choices(page).isEmpty()) {
            trail.append("&seen=").append(choices(page).get(0));
            page = get(job + trail, CUTTER).body();
            named |= page.contains(stretch);
        }
        assertThat(named).isTrue();
        assertThat(page).contains(unmoved, "id=\"go-on\"", "data-first=\"%d\"".formatted(range.firstUncutAfter(0)));

        for (String other :
                List.of("9" + asked, AnswerTrail.question(range, asked(id).minusSeconds(60)))) {
            String another =
                    get(job + trail.toString().replace(asked, other), CUTTER).body();
            assertThat(choices(another)).as("answers to another question").isNotEmpty();
            assertThat(another).contains(piece);
        }
    }

    private Instant asked(String id) {
        return room.find("J-" + id).orElseThrow().changedAt();
    }

    @Test
    void whoever_is_not_sure_reads_what_is_cut_twice_and_the_log_keeps_it() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        UncertainRange range = room.question("J-" + id).orElseThrow().stretch();
        long last = range.marks().get(range.marks().size() - 1).record();

        String page = get(
                        "/cutroom/J-%s?lang=en&of=%s&seen=unsure".formatted(id, AnswerTrail.question(range, asked(id))),
                        CUTTER)
                .body();

        assertThat(page)
                .contains("may be cut already and are cut once more along the same line")
                .contains("data-first=\"%d\" data-again=\"%d\"".formatted(range.firstRecord(), last));
        assertThat(post(
                                "/api/v1/cutroom/jobs/J-" + id + "/answer",
                                CUTTER,
                                "{\"firstUncut\":%d,\"mayBeCutTo\":%d,\"clothUnmoved\":true}"
                                        .formatted(range.firstRecord(), last))
                        .statusCode())
                .isEqualTo(200);
        assertThat(audit.page(
                        new AuditTrail.Filter(
                                Optional.empty(),
                                Optional.of(AuditAction.UNCERTAIN_CUT_CONFIRMED),
                                Optional.of("J-" + id),
                                Optional.empty()),
                        10))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).contains("mayBeCutTo", Long.toString(last)));
    }

    @Test
    void the_answer_names_a_record_and_says_that_the_cloth_has_not_moved() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        String job = "/api/v1/cutroom/jobs/J-" + id;

        var question = read(get(job + "/question", CUTTER));
        assertThat(question.path("subject").asText()).isEqualTo("PIECE");
        assertThat(question.path("choices")).hasSizeBetween(2, OperatorQuestion.MOST_CHOICES);
        assertThat(question.path("choices").get(0).path("lines")).isNotEmpty();
        assertThat(question.path("unsure").path("firstUncut").asLong())
                .isEqualTo(question.path("firstRecord").asLong());
        assertThat(question.has("found")).isFalse();
        while (!question.has("found")) {
            String seen = question.path("choices").get(1).path("seen").asText();
            question = read(get(job + "/question?seen=" + seen, CUTTER));
        }
        long first = question.path("found").path("firstUncut").asLong();
        assertThat(first).isGreaterThan(question.path("firstRecord").asLong());

        assertThat(post(job + "/answer", CUTTER, "{}").statusCode()).isEqualTo(422);
        assertThat(post(job + "/answer", CUTTER, "{\"firstUncut\":" + first + "}")
                        .body())
                .contains("cloth-unmoved-expected");
        assertThat(post(job + "/answer", CUTTER, "{\"firstUncut\":" + first + ",\"clothUnmoved\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(room.log()).contains("answer %d J-%s by cutter".formatted(first, id));
        var over = get(job + "/question", CUTTER);
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body())
                .contains("No question is open about job J-" + id)
                .doesNotContain("There is no job");
        assertThat(get("/api/v1/cutroom/jobs/J-none/question", CUTTER).body()).contains("There is no job J-none");
        assertThat(post(job + "/answer", CUTTER, "{\"firstUncut\":" + first + ",\"clothUnmoved\":true}")
                        .statusCode())
                .isEqualTo(409);
    }
}
