package io.tailorline.portal.workshop.markerrules;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules as the API tells and takes them.
 *
 * @param version counts from 1; 0 of a fresh installation
 * @param pieceGap least distance between two pieces, mm
 * @param hiddenTilt degrees to either side; null for as far as the pattern says
 */
@Schema(name = "MarkerRules")
record MarkerRulesView(
        int version,
        double pieceGap,
        @Schema(nullable = true) @Nullable Double hiddenTilt,
        boolean matched,
        @Schema(allowableValues = {"all", "chosen", "none"}) String along,
        @Schema(allowableValues = {"all", "chosen", "none"}) String across,
        List<String> chosen,

        @Schema(allowableValues = {"one-direction", "by-garment", "by-piece"})
        String twoWay) {

    static MarkerRulesView of(MarkerRulesOfHouse.Stored stored) {
        HouseMarkerRules rules = stored.rules();
        return new MarkerRulesView(
                stored.version(),
                rules.pieceGap(),
                rules.hiddenTilt().orElse(null),
                rules.matched(),
                MarkerRulesReader.wordOf(rules.along()),
                MarkerRulesReader.wordOf(rules.across()),
                rules.chosen(),
                MarkerRulesReader.wordOf(rules.twoWay()));
    }
}
