package io.tailorline.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a demo does where a suit is planned, and its time on the table is over the budget. */
@Timeout(300)
class DemoRunTest {

    private static final String ORDER = "TL-1";

    private final List<String> decided = new CopyOnWriteArrayList<>();
    private final StringWriter told = new StringWriter();
    private HttpServer portal;
    private int approved = 200;

    @TempDir
    Path papers;

    @BeforeEach
    void open() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext(
                "/api/v1/orders",
                exchange -> answer(
                        exchange,
                        200,
                        isDecided()
                                ? "{\"id\":\"TL-1\",\"secret\":\"s\",\"state\":\"cut\",\"tableSeconds\":163,\"budgetSeconds\":160}"
                                : "{\"id\":\"TL-1\",\"secret\":\"s\",\"state\":\"planned\"}"));
        portal.createContext("/api/v1/cutroom/jobs", exchange -> answer(exchange, 200, "[]"));
        portal.createContext("/api/v1/tailor/queue", exchange -> answer(exchange, 200, isDecided() ? "[]" : """
                [{"orderId":"TL-2","question":"shell.review","reasons":["Not ours."]},
                 {"orderId":"TL-1","question":"shell.over-budget","reasons":["163 s of 160 s.","Long seams."]}]"""));
        portal.createContext("/api/v1/tailor/orders/" + ORDER + "/approve", exchange -> {
            decided.add(exchange.getRequestURI().getQuery());
            answer(exchange, approved, "{\"detail\":\"Nobody may.\"}");
        });
        portal.start();
    }

    @AfterEach
    void close() {
        portal.stop(0);
    }

    private boolean isDecided() {
        return !decided.isEmpty();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void play() throws Exception {
        DemoAccess access =
                new DemoAccess("http://127.0.0.1:" + portal.getAddress().getPort(), "tailor:t", "cutter:c");
        new DemoRun(access, Demo.sample(), Style.twoPiece(), papers, new PrintWriter(told)).play();
    }

    @Test
    void a_long_cut_is_accepted_by_its_question_and_the_suit_is_cut() throws Exception {
        play();

        assertThat(decided).containsExactly("question=shell.over-budget");
        assertThat(told.toString())
                .contains("the tailor approves: 163 s of 160 s. Long seams.")
                .contains("table time 163.0 s of 160 s");
    }

    @Test
    void what_cannot_be_approved_ends_the_demo_with_the_reason() {
        approved = 409;

        assertThatThrownBy(this::play).isInstanceOf(DemoFailure.class).hasMessageContaining("Nobody may.");
    }
}
