package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** A file is called by its order, what it holds and the version that it was made of. */
class FileNamesTest extends PortalTest {

    private String name(String path, String language) throws Exception {
        HttpRequest.Builder request = request("/api/v1/orders/" + path).header("Accept-Language", language);
        return send(as("tailor:needle", request))
                .headers()
                .firstValue("Content-Disposition")
                .orElse("");
    }

    @Test
    void a_file_is_named_in_english_and_in_the_language_of_the_reader() throws Exception {
        String id = goodOrder();
        workshop.put(id, OrderState.NESTING);
        assertThat(name(id + "/pattern.dxf", "en"))
                .isEqualTo(
                        "inline; filename=\"%1$s-pattern-v1.dxf\"; filename*=UTF-8''%1$s-pattern-v1.dxf".formatted(id));
        assertThat(name(id + "/marker.svg", "zh"))
                .startsWith("inline; filename=\"%s-marker-v1.svg\"; filename*=UTF-8''%s-%%E6".formatted(id, id));
        workshop.change(
                id,
                OrderVersion.Kind.ALTERED,
                "anna",
                order -> order.withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 10))));
        assertThat(name(id + "/pattern.pdf", "en")).contains("\"%s-pattern-v2.pdf\"".formatted(id));
        assertThat(name(id + "/pattern", "en")).contains("\"%s-pattern-v2.json\"".formatted(id));
    }

    @Test
    void a_print_holds_one_garment_and_material_and_is_named_by_them() throws Exception {
        String id = read(order(GOOD.replace("\"trousers\"]", "\"trousers\",\"waistcoat\"]")))
                .path("id")
                .asText();
        workshop.put(id, OrderState.NESTING);
        int all = sheets(id + "/pattern.pdf");
        int jacketLining = sheets(id + "/pattern.pdf?garment=jacket&material=lining");

        assertThat(jacketLining).isBetween(3, all / 2);
        assertThat(sheets(id + "/pattern.pdf?garment=jacket&material=lining&paper=a0"))
                .isLessThan(jacketLining);
        assertThat(name(id + "/pattern.pdf?garment=jacket&material=lining", "en"))
                .contains("\"%s-pattern-jacket-lining-v1.pdf\"".formatted(id));
        assertThat(get("/api/v1/orders/" + id + "/pattern.pdf?garment=coat", "tailor:needle")
                        .body())
                .contains("coat", "one of jacket");
        assertThat(get("/api/v1/orders/" + id + "/pattern.pdf?garment=trousers&material=canvas", "tailor:needle")
                        .statusCode())
                .isEqualTo(422);
    }

    private int sheets(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        as("tailor:needle", request("/api/v1/orders/" + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return pdf.getNumberOfPages();
        }
    }
}
