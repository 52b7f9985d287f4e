package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffDoorTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tailor/orders/X/approve, '', 401",
        "/api/v1/tailor/orders/X/approve, cutter:shears, 403",
        "/api/v1/tailor/orders/X/send-back, tailor:wrong, 401",
        "/api/v1/tailor/orders/X/redraft, cutter:shears, 403",
        "/api/v1/cutroom/jobs/X/scan, '', 401",
        "/api/v1/cutroom/jobs/X/start, '', 401",
        "/api/v1/cutroom/jobs/X/start, tailor:needle, 403",
        "/api/v1/cutroom/jobs/X/pause, tailor:needle, 403",
        "/api/v1/cutroom/jobs/X/abort, '', 401",
    })
    void nobody_does_anothers_work(String path, String account, int status) throws Exception {
        HttpResponse<String> answer = post(path, account, "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pattern", "pattern.svg", "pattern.pdf", "pattern.dxf"})
    void the_pattern_which_holds_the_measurements_is_for_the_tailor(String document) throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.CUT);
        String path = "/api/v1/orders/" + id + "/" + document;

        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path + "/").statusCode()).isIn(401, 404);
        assertThat(get(path, "tailor:wrong").statusCode()).isEqualTo(401);
        assertThat(get(path, "tailor:needle").statusCode()).isEqualTo(200);
        assertThat(get(path, "cutter:shears").statusCode()).isEqualTo(403);
    }

    @Test
    void staff_pages_ask_to_sign_in_and_the_customers_do_not() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(get("/tailor").statusCode()).isEqualTo(302);
        assertThat(get("/cutroom").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/login, tailor, needle, /tailor",
        "/login, cutter, shears, /cutroom",
        "/cutroom/J-1, cutter, shears, /cutroom/J-1",
        "/tailor, tailor, needle, /tailor",
    })
    void who_signs_in_goes_back_to_the_page_asked_for_or_to_work(String from, String name, String password, String to)
            throws Exception {
        String session = from.equals("/login") ? "" : cookies(get(from)) + "; ";
        HttpResponse<String> form = send(request("/login").header("Cookie", session));
        session += cookies(form);
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();

        HttpResponse<String> signedIn = send(request("/login")
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=%s&password=%s&_csrf=%s".formatted(name, password, token.group(1)))));

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location")).contains(to);
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    @Test
    void the_tailor_approves_and_sends_back_with_a_reason() throws Exception {
        String first = goodOrder();
        String second = goodOrder();
        workshop.waitForTailor(first, TailorDesk.Kind.REVIEW, "Waist 118, chest 96.");
        workshop.waitForTailor(second, TailorDesk.Kind.NOT_DRAFTED, "The sleeve does not close.");

        HttpResponse<String> approved = post("/api/v1/tailor/orders/" + first + "/approve", "tailor:needle", "");
        HttpResponse<String> noReason =
                post("/api/v1/tailor/orders/" + second + "/send-back", "tailor:needle", "{\"reason\":\" \"}");
        HttpResponse<String> sentBack = post(
                "/api/v1/tailor/orders/" + second + "/send-back",
                "tailor:needle",
                "{\"reason\":\"Please measure the arm again.\"}");
        HttpResponse<String> again = post("/api/v1/tailor/orders/" + first + "/approve", "tailor:needle", "");

        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(read(sentBack).path("state").asText()).isEqualTo("rejected");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(workshop.log()).contains("approve %s by tailor".formatted(first));
    }

    @Test
    void the_tailor_reads_the_measurements_as_corrected() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.NOT_DRAFTED, "The sleeve does not close.");
        String body = json.readTree(GOOD).path("body").toString();

        assertThat(get("/tailor/" + id, "tailor:needle").body()).contains("value=\"103.7\"");
        HttpResponse<String> redrafted =
                post("/api/v1/tailor/orders/" + id + "/redraft", "tailor:needle", body.replace("1037", "1052"));

        assertThat(redrafted.statusCode()).as(redrafted.body()).isEqualTo(200);
        assertThat(get("/tailor/" + id, "tailor:needle").body())
                .as("an order that waits for nobody has no fields")
                .contains("105.2 cm")
                .doesNotContain("103.7");
    }

    @Test
    void a_job_starts_only_after_the_right_roll() throws Exception {
        String job = "J-" + goodOrder();
        room.putJob(job.substring(2), CutRoom.JobState.SCAN);
        String jobs = "/api/v1/cutroom/jobs/" + job;

        HttpResponse<String> tooEarly = post(jobs + "/start", "cutter:shears", "{\"clothCheck\":\"marks\"}");
        HttpResponse<String> wrong = post(jobs + "/scan", "cutter:shears", "{\"roll\":\"R-2290\"}");
        HttpResponse<String> right = post(jobs + "/scan", "cutter:shears", "{\"roll\":\"R-2291\"}");
        HttpResponse<String> start = post(jobs + "/start", "cutter:shears", "{\"clothCheck\":\"marks\"}");

        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(read(wrong).path("detail").asText()).contains("R-2291");
        assertThat(read(right).path("state").asText()).isEqualTo("ready");
        assertThat(read(start).path("state").asText()).isEqualTo("cutting");
    }

    @Test
    void another_site_cannot_act_through_a_browser() throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/orders/TL-2222-22/cancel")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void no_page_runs_foreign_or_inline_scripts() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain("onclick");
    }
}
