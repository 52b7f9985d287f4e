package io.tailorline.portal.cutroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.order.web.PortalTest;
import io.tailorline.workflow.CutRoom;
import io.tailorline.workflow.OrderState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobPageTest extends PortalTest {

    private static final String CUTTER = "cutter:shears";

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

    @ParameterizedTest
    @CsvSource({"en, Is the yellow line cut?, The cloth has not moved", "zh, 黄色的这一段裁开了吗？, 布料没有移动过"})
    void an_uncertain_job_asks_line_by_line(String language, String asked, String unmoved) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.UNCERTAIN);

        String page = get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body();

        assertThat(page)
                .contains("data-ask-cut=\"" + asked, unmoved, "id=\"uncertain-view\"")
                .doesNotContain("data-act=\"resume\"");
    }

    @Test
    void the_answer_names_a_record_and_says_that_the_cloth_has_not_moved() throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.UNCERTAIN);
        String job = "/api/v1/cutroom/jobs/J-" + id;

        var question = read(get(job + "/question", CUTTER));
        assertThat(question.path("marks")).isNotEmpty();
        long first = question.path("marks").get(0).path("firstUncut").asLong();
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
