package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.portal.fake.SampleSuit;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After an aborted job: the missing pieces, everything again with a reason, or back to a customer who reads the truth.
 */
class MissingPiecesApiTest extends PortalTest {

    private static final String CUTTER = "cutter:shears";
    private static final String TAILOR = "tailor:needle";

    @Autowired
    private AuditTrail audit;

    /** Two pieces are cut. */
    private String aborted() throws Exception {
        String id = goodOrder();
        workshop.putCutInPart(id, 2, OrderState.INCIDENT);
        room.putAborted(
                id,
                new PiecesCut(
                        SampleSuit.pieceCount(),
                        SampleSuit.program(id).pieces().stream()
                                .limit(2)
                                .map(CutProgram.PieceRange::piece)
                                .collect(Collectors.toSet()),
                        Set.of(),
                        Set.of()));
        return id;
    }

    private static int missing() {
        return SampleSuit.pieceCount() - 2;
    }

    @Test
    void the_job_page_offers_to_cut_what_is_missing_and_says_how_much() throws Exception {
        String id = aborted();
        String page = get("/cutroom/J-" + id + "?lang=en", CUTTER).body();
        assertThat(page)
                .contains("%d of %d pieces are missing.".formatted(missing(), SampleSuit.pieceCount()))
                .contains("data-cloth=\"same\"", "data-cloth=\"new\"");
        assertThat(get("/cutroom/J-" + id + "?lang=zh", CUTTER).body())
                .contains("%d 片中还缺 %d 片".formatted(SampleSuit.pieceCount(), missing()));
        assertThat(read(get("/api/v1/cutroom/jobs/J-" + id, CUTTER))
                        .path("missingPieces")
                        .asInt())
                .isEqualTo(missing());
    }

    @Test
    void the_operator_has_the_missing_pieces_cut_once() throws Exception {
        String id = aborted();
        String path = "/api/v1/cutroom/jobs/J-" + id + "/missing";
        assertThat(post(path, CUTTER, "{}").statusCode()).isEqualTo(422);
        assertThat(post(path, TAILOR, "{\"cloth\":\"same\"}").statusCode()).isEqualTo(403);
        HttpResponse<String> answer = post(path, CUTTER, "{\"cloth\":\"same\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(room.log()).contains("cut what J-%s left from SAME cloth by cutter".formatted(id));
        assertThat(audit.page(auditOf("J-" + id), 10))
                .extracting(AuditEntry::action)
                .contains(AuditAction.MISSING_PIECES_CUT.code());
        HttpResponse<String> again = post(path, CUTTER, "{\"cloth\":\"same\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(read(again).path("detail").asText()).contains("does not wait for pieces");
    }

    @Test
    void a_tailor_does_not_try_again_over_cut_cloth() throws Exception {
        String id = aborted();
        HttpResponse<String> refused = post("/api/v1/tailor/orders/" + id + "/approve", TAILOR, "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused).path("detail").asText())
                .contains("2 of %d pieces are cut".formatted(SampleSuit.pieceCount()));
        String page = get("/tailor/" + id + "?lang=en", TAILOR).body();
        assertThat(page)
                .doesNotContain("Try again")
                .contains("2 of %d pieces are cut. Cut again, they are spoilt".formatted(SampleSuit.pieceCount()));
    }

    @Test
    void everything_is_cut_again_with_a_reason_that_the_audit_log_keeps() throws Exception {
        String id = aborted();
        String path = "/api/v1/tailor/orders/" + id + "/cut-again";
        assertThat(post(path, TAILOR, "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(post(path, TAILOR, "{\"reason\":\"Oil on the cloth.\"}").statusCode())
                .isEqualTo(200);
        assertThat(workshop.log()).contains("cut all of %s again by tailor".formatted(id));
        assertThat(audit.page(auditOf(id), 10))
                .filteredOn(entry -> entry.action().equals(AuditAction.ORDER_CUT_AGAIN.code()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.values()).contains("\"cut\":\"2\"", "\"reason\":\"Oil on the cloth.\""));
    }

    @Test
    void a_customer_reads_what_is_cut_and_that_the_rest_follows() throws Exception {
        String id = aborted();
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("2 of %d pieces of your suit are cut; the table was stopped."
                        .formatted(SampleSuit.pieceCount()))
                .doesNotContain("The knife has not started yet");
        assertThat(read(own("/api/v1/orders/" + id)).path("piecesCut").asInt()).isEqualTo(2);
        workshop.putCutInPart(id, 2, OrderState.WAITING_TABLE);
        assertThat(own("/orders/" + id + "?lang=en").body()).contains("the missing ones are next");
    }

    @Test
    void an_order_goes_back_with_its_cut_cloth_written_off_and_its_customer_reads_who_bears_it() throws Exception {
        String id = aborted();
        String path = "/api/v1/tailor/orders/" + id + "/send-back";
        assertThat(post(path, TAILOR, "{\"reason\":\"Measure again.\"}").statusCode())
                .isEqualTo(409);
        HttpResponse<String> answer = post(path, TAILOR, "{\"reason\":\"Measure again.\",\"writeOff\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(own("/orders/" + id + "?lang=en").body())
                .contains("we bear it: nothing is owed")
                .doesNotContain("Nothing was cut and nothing is owed", "No cloth was cut for this order");
        assertThat(read(own("/api/v1/orders/" + id)).path("measureAgain").asBoolean())
                .isTrue();
    }
}
