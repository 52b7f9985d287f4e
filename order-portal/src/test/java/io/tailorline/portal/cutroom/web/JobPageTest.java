package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.FakeCutRoom;
import io.tailorline.portal.fake.SampleSuit;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    @Autowired
    private RefusalWords refusals;

    @ParameterizedTest
    @CsvSource({
        "en, 'Is it switched on, is its network cable in? Then press Resume.', Resume",
        "zh, 看电源是否开着、网线是否插好，再按“继续”。, 继续"
    })
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
    @CsvSource({"en, This is R-2290. The job needs R-2291.", "zh, '这是 R-2290，本单要用 R-2291。'"})
    void a_refusal_is_told_in_the_operators_language(String language, String words) throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.SCAN);

        var answer = send(as(CUTTER, request("/api/v1/cutroom/jobs/J-" + id + "/scan"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString("{\"roll\":\"R-2290\"}")));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).path("detail").asText()).isEqualTo(words);
        assertThat(read(answer).path("type").asText()).endsWith("job-refused");
    }

    /** Lines across every 55 mm from the marker's beginning, along every 45 mm from 22.5; selvedges of 10 mm. */
    @ParameterizedTest
    @CsvSource({
        "en, 'A line across lies 450 mm from the cut end, then every 55 mm.', 'A line along lies 32.5 mm from the near selvedge, then every 45 mm.'",
        "zh, '横向条纹距裁端 450 mm，之后每 55 mm 一条。', '纵向条纹距近侧布边 32.5 mm，之后每 45 mm 一条。'"
    })
    void the_lines_of_a_check_are_drawn_where_they_must_lie_and_told(String language, String across, String along)
            throws Exception {
        String id = checkedOrder();
        room.putJob(id, CutRoom.JobState.SCAN);
        room.count(true);
        try {
            assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                    .contains(across, along)
                    .containsPattern("class=\"stripe\" d=\"M0 1477.5L[0-9.]+ 1477.5M0 1432.5L")
                    .contains("M0 0L0 1500M55 0L55 1500M110 0L110 1500");
        } finally {
            room.count(false);
        }
        room.putJob(id, CutRoom.JobState.CUTTING);
        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                .contains("class=\"stripe\"")
                .doesNotContain(along);
        assertThat(get("/cutroom/projection/table-1", CUTTER).body()).contains("class=\"stripe\"");
        assertThat(send(ownRequest("/orders/" + id)).body()).contains("class=\"stripe\"");
    }

    @Test
    void where_nobody_counts_the_cloth_a_line_is_told_from_where_the_marker_begins() throws Exception {
        String id = checkedOrder();
        room.putJob(id, CutRoom.JobState.READY);

        assertThat(get("/cutroom/J-" + id + "?lang=en", CUTTER).body())
                .contains("A line across lies 0 mm from where the marker begins, then every 55 mm.");
    }

    @Test
    void on_plain_cloth_no_line_is_drawn_or_told() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUTTING);
        room.putJob(id, CutRoom.JobState.SCAN);

        assertThat(get("/cutroom/J-" + id + "?lang=en", CUTTER).body())
                .contains("class=\"pc\"")
                .doesNotContain("class=\"stripe\"", "A line along");
    }

    private String checkedOrder() throws Exception {
        room.clear();
        String id = read(order(GOOD.replaceFirst("\\{", "{\"fabricId\":\"grey-windowpane\",")))
                .path("id")
                .asText();
        workshop.put(id, OrderState.CUTTING);
        return id;
    }

    @Test
    void while_the_house_does_not_count_its_cloth_no_other_roll_is_offered() throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.SCAN);

        assertThat(get("/cutroom/J-" + id + "?lang=en", CUTTER).body())
                .doesNotContain("lay-on", "roll-lost", "Not in its place");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Roll R-2291 rests until', '; then this job is sent to its table by itself.', Scan another roll of its lot",
        "zh, '布卷 R-2291 静置至', '，到时本任务自动送到裁床。', 想改用同一批次的另一卷"
    })
    void a_job_whose_roll_rests_says_until_when_and_what_then(
            String language, String rests, String then, String otherRoll) throws Exception {
        room.clear();
        room.count(true);
        try {
            String id = goodOrder();
            room.putJob(id, CutRoom.JobState.RESTS);
            String sentence = Pattern.quote(rests) + "\\s*<time\\s[^>]*datetime=\"" + FakeCutRoom.RESTS_UNTIL
                    + "\"[^>]*>[^<]*</time>" + Pattern.quote(then);

            assertThat(get("/cutroom?lang=" + language, CUTTER).body()).containsPattern(sentence);
            assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                    .containsPattern(sentence)
                    .contains(otherRoll, "id=\"lay-on\"")
                    .doesNotContain("data-act=\"start\"", "data-act=\"abort\"");
            assertThat(read(get("/api/v1/cutroom/jobs/J-" + id, CUTTER))
                            .path("restsUntil")
                            .asText())
                    .isEqualTo(FakeCutRoom.RESTS_UNTIL.toString());
        } finally {
            room.count(false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Not in its place, 'This is R-2292, of the same lot and long enough.', 'it is: lost.'",
        "zh, 不在原位, '这是 R-2292，同一批次，长度也够。', '状态：找不到。'"
    })
    void another_roll_of_the_lot_is_offered_and_laid_in_one_tap(
            String language, String button, String words, String state) throws Exception {
        room.count(true);
        try {
            String id = goodOrder();
            room.putJob(id, CutRoom.JobState.SCAN);
            String api = "/api/v1/cutroom/jobs/J-" + id;
            assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                    .contains(">" + button + "<")
                    .containsPattern("id=\"lay-on\"[^>]*hidden");

            var scanned = posted(api + "/scan", language, "{\"roll\":\"R-2292\"}");
            assertThat(scanned.statusCode()).isEqualTo(409);
            assertThat(read(scanned).path("detail").asText()).startsWith(words);
            assertThat(read(scanned).path("type").asText()).endsWith("other-roll");
            assertThat(read(scanned).path("roll").asText()).isEqualTo("R-2292");

            var aside = posted(api + "/lay-on", language, "{\"roll\":\"R-2299\"}");
            assertThat(aside.statusCode()).isEqualTo(409);
            assertThat(read(aside).path("detail").asText()).contains(state);
            assertThat(posted(api + "/lay-on", language, "{}").statusCode()).isEqualTo(422);

            assertThat(post(api + "/roll-lost", CUTTER, "").statusCode()).isEqualTo(200);
            assertThat(posted(api + "/lay-on", language, "{\"roll\":\"R-2292\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(room.log())
                    .contains("lost roll J-%s by cutter".formatted(id), "lay on R-2292 J-%s by cutter".formatted(id));
            assertThat(audit.page(auditOf("J-" + id), 10))
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder(
                            AuditAction.ROLL_NOT_IN_PLACE.code(), AuditAction.JOB_LAID_ELSEWHERE.code());
        } finally {
            room.count(false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, A flaw on the cloth, 'It lies under left front', 'The marker goes past it.', 'A number is expected: fromCutEndMm.'",
        "zh, 布上有疵点, '它压在', '排料图避开了它。', '应为数字：fromCutEndMm。'"
    })
    void what_a_flaw_does_is_shown_before_it_is_stored(
            String language, String button, String hit, String past, String number) throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.READY);
        String api = "/api/v1/cutroom/jobs/J-" + id;
        String hole = "{\"fromCutEndMm\":%d,\"fromSelvedgeMm\":300,\"alongMm\":4,\"acrossMm\":4,\"kind\":\"hole\"}";
        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body()).doesNotContain("id=\"flaw\"");
        assertThat(posted(api + "/flaw-effect", language, hole.formatted(600)).statusCode())
                .isEqualTo(409);
        room.count(true);
        try {
            assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                    .contains(">" + button + "<", "id=\"flaw\"");
            assertThat(read(get(api, CUTTER)).path("clothBeginMm").asDouble()).isEqualTo(450);
            var effect = read(posted(api + "/flaw-effect", language, hole.formatted(600)));
            assertThat(effect.path("then").asText()).isEqualTo("laid-again");
            var sought = read(get(api + "/flaw-proposal", CUTTER));
            assertThat(sought.path("state").asText()).isEqualTo("sought");
            assertThat(sought.path("fromCutEndMm").asDouble()).isEqualTo(600);
            room.answerProposal("J-" + id, Optional.of(SampleSuit.marker(id)), Optional.empty());
            var found = read(get(api + "/flaw-proposal", CUTTER));
            assertThat(found.path("seconds").asDouble()).isEqualTo(163.5);
            assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                    .contains("id=\"proposed-marker\"", found.path("id").asText());
            assertThat(send(as(CUTTER, request(api + "/flaw-proposal"))
                                    .header("Tailorline-Request", "1")
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(api + "/flaw-proposal", CUTTER).statusCode()).isEqualTo(404);
            assertThat(effect.path("told").asText()).startsWith(hit).contains("3.10 m", "3.40 m");
            assertThat(effect.path("flaw").get(0).asDouble()).isEqualTo(150);
            assertThat(read(posted(api + "/flaw-effect", language, hole.formatted(2000)))
                            .path("told")
                            .asText())
                    .startsWith(past);
            var none = posted(api + "/flaw", language, "{}");
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(read(none).path("detail").asText()).startsWith(number);
            assertThat(room.log()).doesNotContain("found a flaw on J-%s by cutter".formatted(id));

            assertThat(posted(api + "/flaw", language, hole.formatted(600)).statusCode())
                    .isEqualTo(200);

            assertThat(room.log()).contains("found a flaw on J-%s by cutter".formatted(id));
            assertThat(audit.page(auditOf("J-" + id), 10))
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder(AuditAction.FLAW_FOUND.code(), AuditAction.FLAW_LEFT.code());
        } finally {
            room.count(false);
        }
    }

    private HttpResponse<String> posted(String path, String language, String body) throws Exception {
        return send(as(CUTTER, request(path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Each reason has its words, and each of its values a place in them. */
    @ParameterizedTest
    @EnumSource(
            value = CutRoom.Refused.Reason.class,
            names = {
                "OTHER_ROLL",
                "OTHER_LOT",
                "ROLL_TOO_SHORT",
                "ROLL_TOO_NARROW",
                "ROLL_RESTS",
                "ROLL_ASIDE",
                "NOT_COUNTED",
                "CLOTH_NARROWER",
                "CLOTH_SHORTER",
                "CLOTH_FLAWED",
                "CLOTH_MOVED",
                "CLOTH_GONE",
                "FLAW_KIND",
                "FLAW_SIZE",
                "FLAW_TOO_LATE",
                "FLAW_COVERS_ALL",
                "PROPOSAL_OLD",
                "PROPOSAL_OPEN",
                "FLAW_NOT_COUNTED"
            })
    void a_refused_roll_is_told_with_value_limit_and_cure(CutRoom.Refused.Reason reason) {
        String[] values = {"R-1", "11", "22", "33"};
        int told = switch (reason) {
            case OTHER_LOT, CLOTH_FLAWED -> 4;
            case ROLL_TOO_SHORT, ROLL_TOO_NARROW, CLOTH_NARROWER, CLOTH_SHORTER -> 3;
            case OTHER_ROLL, ROLL_RESTS, ROLL_ASIDE, CLOTH_MOVED, FLAW_KIND, FLAW_SIZE -> 2;
            default -> 1;
        };
        var refused = new CutRoom.Refused(reason, Arrays.copyOf(values, told));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(refusals.of(refused, locale))
                    .contains(Arrays.asList(values).subList(0, told))
                    .doesNotContain("{", "job.refused");
        }
    }

    @Test
    void the_next_job_is_one_of_the_same_table() throws Exception {
        room.clear();
        String here = goodOrder();
        String there = goodOrder();
        String after = goodOrder();
        room.putJob(here, CutRoom.JobState.CUTTING);
        room.putJob(there, CutRoom.JobState.SCAN);
        room.moveToTable(there, "table-2");
        room.putJob(after, CutRoom.JobState.QUEUED);

        assertThat(get("/cutroom/J-" + here + "?lang=en", CUTTER).body())
                .containsPattern("class=\"next\">.*<b class=\"num\">" + after + "<")
                .doesNotContain(there);
        assertThat(get("/cutroom/J-" + there + "?lang=en", CUTTER).body()).contains("no job waiting");
    }

    @Test
    void a_silent_table_is_told_with_what_becomes_of_a_button() throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.CUTTING);
        String api = "/api/v1/cutroom/jobs/J-" + id;
        room.fallSilent(true);
        try {
            assertThat(get("/cutroom/J-" + id + "?lang=en", CUTTER).body())
                    .contains("No word from the table since", "It was: Cutting.", ">Silent<", "data-act=\"pause\"")
                    .doesNotContain(">Cutting<", "was pressed at");
            assertThat(post(api + "/pause", CUTTER, "").statusCode()).isEqualTo(200);

            assertThat(get("/cutroom/J-" + id + "?lang=en", CUTTER).body())
                    .contains("Pause was pressed at", "the table has not answered. It is sent as soon as it does.");
            var job = read(get(api, CUTTER));
            assertThat(job.path("silentSince").asText()).isEqualTo("2025-11-25T12:14:03Z");
            assertThat(job.path("pressed").asText()).isEqualTo("pause");
        } finally {
            room.fallSilent(false);
        }
        assertThat(post(api + "/pause", CUTTER, "").statusCode()).isEqualTo(200);
        assertThat(read(get(api, CUTTER)).has("pressed"))
                .as("the job is paused: the button was answered")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"12, true, false", "13, false, true", "16, true, false", "8, true, false"})
    void after_a_fault_the_page_offers_what_the_table_can_take(int code, boolean resumes, boolean onlyAbort)
            throws Exception {
        String id = goodOrder();
        room.putJob(id, CutRoom.JobState.FAULT, Optional.of("The table stopped: bad (code " + code + ") in record 4."));

        String page = get("/cutroom/J-" + id + "?lang=en", CUTTER).body();

        assertThat(page.contains("data-act=\"resume\"")).isEqualTo(resumes);
        assertThat(page.contains("This job cannot be continued here. Abort it."))
                .isEqualTo(onlyAbort);
        assertThat(page.contains("Clear the cause at the table")).isEqualTo(code == 8);
    }

    @ParameterizedTest
    @EnumSource(CutRoom.JobState.class)
    void what_the_table_said_is_shown_in_every_state(CutRoom.JobState state) throws Exception {
        String id = goodOrder();
        room.putJob(id, state, Optional.of("The cover is open."));

        assertThat(get("/cutroom/J-" + id, CUTTER).body()).contains(">The cover is open.<");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'time on the table, of the rest', the rest only, 'The table lost its count on the way: 88.5 s'",
        "zh, 裁床用时（仅剩余部分）, 仅剩余部分, 途中裁床丢过计数：88.5 秒"
    })
    void a_job_that_is_done_tells_what_its_time_covers_and_no_fault(
            String language, String took, String onBoard, String report) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        room.putDone(
                id,
                "All 5 pieces are cut. The table lost its count on the way: 88.5 s, 3.20 m cut and 0.80 m through the air"
                        + " are those from record 51 on, the whole took longer.");

        assertThat(get("/cutroom/J-" + id + "?lang=" + language, CUTTER).body())
                .contains(took, report)
                .doesNotContain("big-fault");
        assertThat(get("/cutroom?lang=" + language, CUTTER).body()).contains(" · " + onBoard + "<");
        var job = read(get("/api/v1/cutroom/jobs/J-" + id, CUTTER));
        assertThat(job.has("fault")).isFalse();
        assertThat(job.path("report").asText()).startsWith("All 5 pieces are cut.");
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
    void the_board_names_what_is_to_be_put_together_and_reads_no_order_by_itself() throws Exception {
        room.clear();
        String cut = goodOrder();
        String cutting = goodOrder();
        workshop.put(cut, OrderState.CUT);
        workshop.put(cutting, OrderState.CUTTING);
        List.of(cut, cutting).forEach(id -> room.putJob(new MaterialWork(id, Material.LINING), CutRoom.JobState.DONE));
        List.of(cut, cutting).forEach(workshop::reads);

        assertThat(get("/cutroom?lang=en", CUTTER).body())
                .contains("/cutroom/orders/" + cut + "/bundled")
                .doesNotContain("/cutroom/orders/" + cutting + "/bundled");
        assertThat(workshop.reads(cut)).containsExactly("standing");
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
        return Pattern.compile("type=\"radio\" name=\"seen\" required=\"required\"\\s+value=\"([0-9a-z-]+)\"")
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

        String asked = QuestionProgress.question(range, asked(id));
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
                List.of("9" + asked, QuestionProgress.question(range, asked(id).minusSeconds(60)))) {
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
                        "/cutroom/J-%s?lang=en&of=%s&seen=unsure"
                                .formatted(id, QuestionProgress.question(range, asked(id))),
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
