package io.tailorline.portal.observed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.portal.sales.web.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server is made of, as it tells it to those who work here. */
class BillOfMaterialsTest extends PortalTest {

    private static final String BILL = "/actuator/sbom/application";

    @Test
    void the_staff_is_told_each_part_with_its_licence_and_nobody_else() throws Exception {
        JsonNode bill = read(get(BILL, "tailor:needle"));

        List<String> ours = new ArrayList<>();
        List<String> withoutLicence = new ArrayList<>();
        for (JsonNode part : bill.path("components")) {
            String name = part.path("name").asText();
            if (part.path("group").asText().equals("io.tailorline")) {
                ours.add(name + " " + part.at("/licenses/0/license/id").asText());
            }
            if (part.path("licenses").isEmpty()) {
                withoutLicence.add(name);
            }
        }

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(ours)
                .containsExactlyInAnyOrder(
                        "pattern-engine Apache-2.0",
                        "nesting-optimizer Apache-2.0",
                        "cutter-driver Apache-2.0",
                        "workflows Apache-2.0");
        assertThat(bill.path("components")).hasSizeGreaterThan(100);
        assertThat(withoutLicence).isEmpty();
        assertThat(get(BILL).statusCode()).isEqualTo(401);
    }
}
