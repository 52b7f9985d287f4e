package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderState;
import java.net.http.HttpRequest;
import java.util.List;
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
}
