package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.fake.SamplePhoto;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.web.upload.UploadLimits;
import io.tailorline.workflow.production.OrderState;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos over REST: who sends and sees them, and what is refused. */
class PhotoApiTest extends PortalTest {

    private static final byte[] PHOTO = SamplePhoto.jpeg(400, 600);

    @Autowired
    private AuditTrail audit;

    private String id;

    @BeforeEach
    void order() throws Exception {
        id = goodOrder();
    }

    @AfterEach
    void removePhotos() throws Exception {
        for (String view : List.of("front", "side", "back")) {
            assertThat(remove(view).statusCode()).isEqualTo(204);
        }
    }

    private String path(String view) {
        return "/api/v1/orders/" + id + "/photos/" + view;
    }

    private HttpResponse<String> put(HttpRequest.Builder request, String type, BodyPublisher file) throws Exception {
        return send(request.header("Content-Type", type)
                .header("Tailorline-Request", "1")
                .PUT(file));
    }

    private HttpResponse<String> put(String view, String type, byte[] file) throws Exception {
        return put(ownRequest(path(view)), type, BodyPublishers.ofByteArray(file));
    }

    private HttpResponse<String> remove(String view) throws Exception {
        return send(ownRequest(path(view)).header("Tailorline-Request", "1").DELETE());
    }

    private void assertRefused(HttpResponse<String> answer, int status, String... words) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(read(answer).path("detail").asText()).contains(words);
    }

    @Test
    void a_photo_is_sent_seen_by_the_tailor_replaced_and_removed() throws Exception {
        assertThat(own(path("side")).statusCode()).isEqualTo(404);
        assertThat(put("side", "image/jpeg", PHOTO).statusCode()).isEqualTo(204);
        assertThat(SamplePhoto.read(bytes(path("side"))).getWidth()).isEqualTo(400);
        HttpResponse<String> seen = get(path("side"), "tailor:needle");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().map())
                .containsEntry("Content-Type", List.of("image/jpeg"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(seen.headers().firstValue("Cache-Control").orElse("").split(", ?"))
                .containsExactlyInAnyOrder("no-store", "private");
        byte[] png = SamplePhoto.written(SamplePhoto.picture(500, 500), "png");
        assertThat(put("side", "image/png", png).statusCode()).isEqualTo(204);
        assertThat(SamplePhoto.read(bytes(path("side"))).getWidth()).isEqualTo(500);
        assertThat(own("/orders/" + id).body()).contains(path("side")).doesNotContain(path("front"));
        assertThat(remove("side").statusCode()).isEqualTo(204);
        assertThat(own(path("side")).statusCode()).isEqualTo(404);
        assertThat(audit.page(auditOf(id), 9))
                .extracting(AuditEntry::action)
                .containsExactly("order-photo-removed", "order-photo-stored", "order-photo-stored");
    }

    @Test
    void nobody_else_sees_sends_or_removes_one() throws Exception {
        assertThat(put("front", "image/jpeg", PHOTO).statusCode()).isEqualTo(204);
        assertRefused(get(path("front")), 404, "opens nothing by itself");
        assertRefused(
                send(request(path("front")).header("Order-Secret", "AAAAAAAAAAAAAAAAAAAAAA")),
                404,
                "opens nothing by itself");
        assertThat(get(path("front"), "cutter:shears").statusCode()).isIn(403, 404);
        assertRefused(
                put(
                        request(path("front")).header("Order-Secret", "AAAAAAAAAAAAAAAAAAAAAA"),
                        "image/jpeg",
                        BodyPublishers.ofByteArray(PHOTO)),
                404,
                "opens nothing by itself");
        assertRefused(
                send(request(path("front")).header("Tailorline-Request", "1").DELETE()),
                404,
                "opens nothing by itself");
        assertThat(own(path("front")).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_photo_is_refused_with_what_it_is_and_what_to_do() throws Exception {
        assertRefused(put("front", "image/jpeg", new byte[] {1, 2, 3}), 422, "3 bytes", "save it as JPEG");
        assertRefused(
                put("front", "image/jpeg", Arrays.copyOf(PHOTO, PHOTO.length / 2)), 422, "breaks off", "once more");
        assertRefused(put("front", "image/heic", PHOTO), 415, "image/heic", "image/jpeg", "Save the picture as JPEG");
        assertRefused(put("front", "image/png", SamplePhoto.sized(60_000, 60_000)), 422, "60000 × 60000 px", "50 mega");
        assertRefused(put("front", "image/jpeg", SamplePhoto.jpeg(200, 600)), 422, "200 × 600 px", "300 × 300 px");
        assertRefused(put("left", "image/jpeg", PHOTO), 404, "left", "front, side, back");
        assertThat(own(path("front")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_too_long_is_refused_with_both_lengths() throws Exception {
        byte[] tooLong = new byte[UploadLimits.MOST_OF_PHOTO + 1024 * 1024];
        assertRefused(put("front", "image/jpeg", tooLong), 413, "13.0 MB", "12.0 MB", "smaller");
        HttpResponse<String> unsaid = put(
                ownRequest(path("front")),
                "image/jpeg",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong)));
        assertThat(unsaid.statusCode()).isEqualTo(413);
    }

    @Test
    void a_browser_that_is_still_sending_hears_why_a_photo_is_refused() throws Exception {
        byte[] fiveMegabytes = new byte[5 * 1024 * 1024];
        assertRefused(put("front", "image/heic", fiveMegabytes), 415, "image/heic");
        assertRefused(put("left", "image/jpeg", fiveMegabytes), 404, "front, side, back");
        assertRefused(
                put(request(path("front")), "image/jpeg", BodyPublishers.ofByteArray(fiveMegabytes)),
                404,
                "opens nothing by itself");
        workshop.put(id, OrderState.CUTTING);
        assertRefused(put("front", "image/jpeg", fiveMegabytes), 409, "cutting");
    }

    @Test
    void once_the_knife_has_started_photos_are_removed_but_not_sent() throws Exception {
        assertThat(put("back", "image/jpeg", PHOTO).statusCode()).isEqualTo(204);
        workshop.put(id, OrderState.CUTTING);
        assertRefused(put("front", "image/jpeg", PHOTO), 409, id, "cutting", "until the cut starts");
        assertThat(own("/orders/" + id).body()).contains(path("back")).doesNotContain("type=\"file\"");
        assertThat(remove("back").statusCode()).isEqualTo(204);
        assertThat(own("/orders/" + id).body()).doesNotContain("id=\"photos\"");
    }
}
