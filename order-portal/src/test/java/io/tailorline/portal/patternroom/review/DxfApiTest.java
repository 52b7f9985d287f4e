package io.tailorline.portal.patternroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.dxf.DxfFlavour;
import io.tailorline.pattern.io.dxf.DxfOutline;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.web.PortalTest;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A piece that another system brought back. */
class DxfApiTest extends PortalTest {

    private static final String TAILOR = "tailor:needle";

    private String waiting() throws Exception {
        String id = goodOrder();
        workshop.waitForTailor(id, TailorDesk.Kind.REVIEW, "waistGirth of 1180 mm is rare.");
        return id;
    }

    /** The piece of the order, moved by hand in the other system, as a file of this flavour. */
    private String dxf(String order, String piece, DxfFlavour flavour, Correction... corrections) {
        OrderSpecification ordered = workshop.specification(order).orElseThrow();
        Pattern suit = ((Drafted) new PatternEngine()
                        .draft(order, ordered.style().withCorrections(List.of(corrections)), ordered.body()))
                .pattern();
        Pattern alone = new Pattern(
                order,
                suit.style(),
                suit.measurements(),
                List.of(suit.findPiece(piece).orElseThrow()),
                List.of(),
                List.of(),
                Map.of());
        return PatternDxf.text(alone, flavour, DxfOutline.EDGES);
    }

    private HttpResponse<String> send(String id, String piece, String dxf) throws Exception {
        return send(id, json.createObjectNode().put("piece", piece).put("dxf", dxf));
    }

    private HttpResponse<String> send(String id, ObjectNode body) throws Exception {
        return send(as(
                TAILOR,
                request("/api/v1/tailor/orders/" + id + "/dxf")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    @Test
    void a_changed_piece_is_compared_and_put_on_the_bench_and_the_order_stays_as_it_is() throws Exception {
        String id = waiting();
        for (DxfFlavour flavour : DxfFlavour.values()) {
            String file = dxf(
                    id,
                    "jacket.front",
                    flavour,
                    new Correction.OfPoint("jacket.front", Side.BOTH, "side", 200, 0, -1.5));
            HttpResponse<String> answer = send(id, "jacket.front", file);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode taken = read(answer);
            assertThat(taken.path("comparison").path("greatest").asDouble()).isBetween(1.4, 1.6);
            assertThat(taken.path("comparison").path("edges")).anySatisfy(edge -> {
                assertThat(edge.path("label").asText()).isEqualTo("front, side");
                assertThat(edge.path("greatest").asDouble()).isBetween(1.4, 1.6);
            });
            assertThat(taken.path("bench")
                            .path("corrections")
                            .path(0)
                            .path("piece")
                            .asText())
                    .isEqualTo("jacket.front");
            HttpResponse<String> seams = send(as(
                    TAILOR,
                    request("/api/v1/tailor/orders/" + id + "/seams")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    taken.path("bench").toString()))));
            assertThat(seams.statusCode()).as(seams.body()).isEqualTo(200);
            assertThat(workshop.specification(id).orElseThrow().style().corrections())
                    .isEmpty();
        }
    }

    @Test
    void the_pieces_of_two_sides_that_differ_are_replaced_one_after_the_other_and_what_they_replace_is_told()
            throws Exception {
        String id = waiting();
        OrderSpecification ordered = workshop.specification(id).orElseThrow();
        JsonNode bench = json.readTree("{\"alterations\":[{\"rule\":\"lowShoulder\",\"side\":\"left\",\"amount\":10}],"
                + "\"corrections\":[{\"piece\":\"jacket.front\",\"side\":\"left\",\"edge\":\"side\","
                + "\"along\":200,\"dx\":0,\"dy\":-1}]}");
        Style further = PatternAdjustment.on(ordered, bench.toString().replace("\"dy\":-1", "\"dy\":-2"))
                .style();
        String both = file(id, further, "jacket.front.right", "jacket.front.left");
        for (String side : List.of("left", "right", "left")) {
            HttpResponse<String> answer = send(
                    id,
                    json.createObjectNode()
                            .put("piece", "jacket.front")
                            .put("side", side)
                            .put("dxf", both)
                            .set("bench", bench));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode taken = read(answer);
            boolean isFirst = bench.path("corrections").path(0).has("dy");
            double moved = isFirst ? 2 : 0;
            assertThat(taken.path("comparison").path("greatest").asDouble()).isBetween(moved - 0.1, moved + 0.1);
            assertThat(taken.path("unchanged").asBoolean()).isEqualTo(!isFirst);
            assertThat(taken.path("remarks").toString().contains("Taken back")).isEqualTo(isFirst);
            bench = taken.path("bench");
        }
        assertThat(bench.path("corrections").findValuesAsText("side")).containsExactly("left");
    }

    /** Pieces of a style in one file. */
    private String file(String id, Style style, String... pieces) {
        Pattern suit = ((Drafted) new PatternEngine()
                        .draft(
                                id,
                                style,
                                workshop.specification(id).orElseThrow().body()))
                .pattern();
        List<Piece> some = Stream.of(pieces)
                .map(piece -> suit.findPiece(piece).orElseThrow())
                .toList();
        return PatternDxf.text(
                new Pattern(id, suit.style(), suit.measurements(), some, List.of(), List.of(), Map.of()),
                DxfFlavour.AAMA,
                DxfOutline.EDGES);
    }

    @Test
    void a_bench_with_replaced_outlines_goes_wherever_a_bench_goes() throws Exception {
        String id = waiting();
        String long200KB = "{\"corrections\":[]," + " ".repeat(200_000) + "\"none\":0}";
        for (String path :
                List.of("trial", "trial/place?rule=stooped", "approve", "cost", "nest", "seams", "versions")) {
            assertThat(post("/api/v1/tailor/orders/" + id + "/" + path, TAILOR, long200KB)
                            .statusCode())
                    .as(path)
                    .isNotEqualTo(413);
        }
        assertThat(post("/api/v1/tailor/orders/" + id + "/redraft", TAILOR, long200KB)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void another_piece_an_open_outline_and_what_is_no_dxf_are_refused_with_what_to_do() throws Exception {
        String id = waiting();
        HttpResponse<String> other = send(id, "jacket.topSleeve", dxf(id, "jacket.underSleeve", DxfFlavour.AAMA));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Maybe it is another piece");

        String open = dxf(id, "jacket.flap", DxfFlavour.AAMA);
        int first = open.indexOf("POLYLINE");
        HttpResponse<String> gap =
                send(id, "jacket.flap", open.substring(0, first) + "NOTHING" + open.substring(first + 8));
        assertThat(gap.statusCode()).isEqualTo(422);
        assertThat(gap.body()).contains("open from", "a closed outline or a gap of at most 0.5");

        HttpResponse<String> letter = send(id, "jacket.front", "a letter");
        assertThat(letter.statusCode()).isEqualTo(422);
        assertThat(letter.body())
                .contains(
                        "not a pattern DXF", "the end of the file; expected: EOF before it", "Export the piece again");
        HttpResponse<String> none = send(id, "jacket.tail", dxf(id, "jacket.flap", DxfFlavour.AAMA));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("no piece jacket.tail");
        assertThat(send("TL-2222-22", "jacket.front", "a letter").statusCode()).isEqualTo(404);
    }

    @Test
    void a_piece_that_comes_back_as_it_went_is_unchanged_and_the_bench_stays() throws Exception {
        String id = waiting();
        JsonNode taken = read(send(id, "jacket.topCollar", dxf(id, "jacket.topCollar", DxfFlavour.AAMA)));
        assertThat(taken.path("unchanged").asBoolean()).isTrue();
        assertThat(taken.path("bench").path("corrections")).isEmpty();
        assertThat(taken.path("remarks").toString()).contains("nothing was changed");
    }

    /** The neck of the front 5 mm into the piece, as another system drew it: the certificate refuses it by hand. */
    private String deeperNeck(String order) {
        OrderSpecification ordered = workshop.specification(order).orElseThrow();
        Correction deeper = new Correction.OfPoint("jacket.front", Side.BOTH, "neck", 30, 4, -3);
        Pattern suit = ((Drafted) new PatternEngine()
                        .draftUncertified(order, ordered.style().withCorrections(List.of(deeper)), ordered.body()))
                .pattern();
        Piece front = suit.findPiece("jacket.front").orElseThrow();
        return PatternDxf.text(
                new Pattern(order, suit.style(), suit.measurements(), List.of(front), List.of(), List.of(), Map.of()),
                DxfFlavour.AAMA,
                DxfOutline.EDGES);
    }

    @Test
    void a_piece_with_a_seam_changed_is_kept_with_its_findings_ringed_and_its_partners_offered() throws Exception {
        String id = waiting();
        HttpResponse<String> answer = send(id, "jacket.front", deeperNeck(id));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode refused = read(answer);
        assertThat(refused.path("places").path(0)).isNotEmpty();
        JsonNode kept = refused.path("taken");
        assertThat(kept.path("bench").path("corrections").path(0).path("piece").asText())
                .isEqualTo("jacket.front");
        assertThat(kept.path("comparison").path("greatest").asDouble()).isBetween(4.0, 6.0);
        assertThat(refused.path("offers")).isNotEmpty();
        for (JsonNode offer : refused.path("offers")) {
            assertThat(offer.path("text").asText())
                    .contains(offer.path("pieces").size() > 2 ? "," : "");
            assertThat(offer.path("remarks").isArray()).isTrue();
            assertThat(offer.path("remarks")).isEmpty();
            HttpResponse<String> both = post(
                    "/api/v1/tailor/orders/" + id + "/trial",
                    TAILOR,
                    offer.path("bench").toString());
            assertThat(both.statusCode()).as(both.body()).isEqualTo(200);
        }
        HttpResponse<String> alone = post(
                "/api/v1/tailor/orders/" + id + "/trial",
                TAILOR,
                kept.path("bench").toString());
        assertThat(alone.statusCode()).isEqualTo(422);
    }

    @Test
    void a_file_of_the_whole_suit_holds_the_piece_and_nothing_is_told_of_the_others() throws Exception {
        String id = waiting();
        OrderSpecification ordered = workshop.specification(id).orElseThrow();
        Pattern suit = ((Drafted) new PatternEngine().draft(id, ordered.style(), ordered.body())).pattern();
        String file = PatternDxf.text(suit, DxfFlavour.ASTM, DxfOutline.EDGES);
        assertThat(file.length()).isGreaterThan(1_048_576);
        JsonNode taken = read(send(
                id,
                json.createObjectNode()
                        .put("piece", "trousers.waistband")
                        .put("side", "left")
                        .put("dxf", file)));
        assertThat(taken.path("unchanged").asBoolean()).isTrue();
        assertThat(taken.path("remarks").toString()).doesNotContain("stripe");

        HttpResponse<String> missing =
                send(id, json.createObjectNode().put("piece", "waistcoat.front").put("dxf", file));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("none of them called WAISTCOAT_FRONT", "Send that piece alone");
    }

    @Test
    void a_file_over_eight_megabytes_is_refused_and_a_client_that_still_sends_hears_why() throws Exception {
        HttpResponse<String> answer = send(waiting(), "jacket.front", "0".repeat(8_500_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("8388608");
    }
}
