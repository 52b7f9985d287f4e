package io.tailorline.portal.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, nothing answers with an error of ours and nothing shows its inside. The gate sends some thousand of
 * one seed; {@code -Dmalformed.requests=20000 -Dmalformed.seed=7} sends others.
 */
class MalformedRequestsTest extends PortalTest {

    private static final int REQUESTS = Integer.getInteger("malformed.requests", 2000);
    private static final long SEED = Long.getLong("malformed.seed", 12);
    private static final int SENDERS = 4;

    int requests() {
        return REQUESTS;
    }

    /** Answers that are among those to so many: the requests come as far as the code that gives them. */
    List<Integer> reached() {
        return List.of(200, 400, 401, 403, 404, 405, 415);
    }

    private List<String> paths() throws Exception {
        TreeSet<String> paths = new TreeSet<>();
        read(get("/v3/api-docs")).path("paths").fieldNames().forEachRemaining(paths::add);
        AccessTable.rows().forEach(row -> paths.add(row.pattern().replace("**", "{rest}")));
        paths.add("/{nothing}");
        paths.add("/error");
        return List.copyOf(paths);
    }

    private List<String> orders() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(goodOrder());
        }
        workshop.put(ids.get(1), OrderState.CUT);
        workshop.put(ids.get(2), OrderState.CUTTING);
        workshop.waitForTailor(ids.get(3), TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        room.putJob(ids.get(2), CutRoom.JobState.CUTTING);
        room.putJob(ids.get(4), CutRoom.JobState.SCAN);
        ids.add("J-" + ids.get(2));
        ids.add("J-" + ids.get(4));
        return ids;
    }

    @Test
    void no_malformed_request_makes_an_error_of_ours() throws Exception {
        MalformedRequests made = new MalformedRequests(SEED, paths(), orders(), GOOD);
        Map<Integer, Integer> answers = Collections.synchronizedMap(new TreeMap<>());
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < requests(); i++) {
                MalformedRequests.Made request = made.next();
                sent.add(senders.submit(() -> {
                    send(request, answers, faults);
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
        System.out.printf("%d malformed requests of seed %d, answers by status: %s%n", requests(), SEED, answers);
        assertThat(faults).isEmpty();
        assertThat(answers.keySet()).as("the requests reach far enough").containsAll(reached());
    }

    /** Among so many requests it is a matter of luck. */
    @Test
    void an_answer_that_the_sender_does_not_take_is_refused_without_our_insides() throws Exception {
        RawHttp.Answer answer = new RawHttp(port, "127.9.250.251")
                .send(new byte[0], "GET /api/v1/cloths HTTP/1.1", "Host: localhost", "Accept: application/zip");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).doesNotContain("Exception", "springframework");
    }

    @Test
    void a_form_that_breaks_off_is_a_bad_request() throws Exception {
        RawHttp.Answer answer = new RawHttp(port, "127.9.250.250")
                .send(
                        "zz\r\n".getBytes(StandardCharsets.US_ASCII),
                        "POST /api/v1/admin/messages/J-TL-4F7K-22/resend HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:tailorline:problem:status-400");
    }

    private void send(
            MalformedRequests.Made request, Map<Integer, Integer> answers, ConcurrentLinkedQueue<String> faults)
            throws IOException {
        RawHttp.Answer answer = new RawHttp(port, request.from()).send(request.body(), request.lines());
        answers.merge(answer.status(), 1, Integer::sum);
        boolean ours = answer.status() == 500 || answer.status() == 0;
        boolean inside =
                answer.body().matches("(?s).*(Exception|\\tat |at io\\.tailorline|at java\\.|springframework).*");
        if (ours || inside) {
            faults.add(answer.status() + " for " + request + "\n"
                    + answer.body().substring(0, Math.min(400, answer.body().length())));
        }
    }
}
