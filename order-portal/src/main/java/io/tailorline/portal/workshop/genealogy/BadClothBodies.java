package io.tailorline.portal.workshop.genealogy;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the requests about bad cloth say, for the description of the API. */
final class BadClothBodies {

    private BadClothBodies() {}

    @Schema(description = "Either a lot or a roll")
    record BadClothMark(
            @Schema(description = "By the house's number or the mill's", example = "L-1001")
            String lot,

            @Schema(example = "R-2401") String roll,

            @Schema(requiredMode = REQUIRED, maxLength = 500, example = "moth holes")
            String reason) {}

    record BadClothOutcome(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"laid-again", "stopped", "customer-called", "good"})
            String outcome,

            @Schema(maxLength = 500) String remark) {}
}
