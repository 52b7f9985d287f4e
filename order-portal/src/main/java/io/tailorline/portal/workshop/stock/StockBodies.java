package io.tailorline.portal.workshop.stock;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What the requests of the stock say, for the description of the API; they are read by {@link RollRequests} and their
 * controllers, which name each fault with its field. Lengths in mm.
 */
final class StockBodies {

    private StockBodies() {}

    record ReceiveRoll(
            @Schema(requiredMode = REQUIRED, example = "navy-twill")
            String article,

            @Schema(requiredMode = REQUIRED, description = "Number on the supplier's ticket", example = "T-88121")
            String ticket,

            @Schema(requiredMode = REQUIRED, description = "Length that the ticket tells, mm", example = "27400")
            double ticketMm,

            @Schema(
                    description = "The mill's number of the lot; without one the roll is a lot of its own",
                    example = "DL-9")
            String dyeLot,

            @Schema(example = "Mill of the North") String supplier,
            @Schema(example = "A") String shade,

            @Schema(
                    description = "Usable width at each place where it was measured, mm",
                    example = "[1505, 1500, 1508]")
            List<Double> widthsMm,

            @Schema(description = "A shelf, rack, cart or dock; DOCK where it is left out", example = "S1-4")
            String place,

            @Schema(description = "Number of a label that is on it already")
            String id,

            @Schema(description = "The one order that may use it: a customer's own cloth")
            String onlyFor,

            @Schema(description = "A customer's own cloth that is not ordered yet: it gets a number to order with")
            Boolean customersOwn,

            @Schema(description = "Says that it is ordered, and for which day; left out, it has come")
            LocalDate expectedOn) {}

    record MeasureRoll(
            @Schema(requiredMode = REQUIRED, description = "Of all of it, mm", example = "27310")
            double lengthMm,

            @Schema(
                    description = "Usable width at each place where it was measured, mm",
                    example = "[1505, 1500, 1508]")
            List<Double> widthsMm) {}

    record InspectRoll(
            @Schema(requiredMode = REQUIRED, description = "All of them; an empty list for a roll without a flaw")
            List<FoundFlaw> flaws) {}

    record FoundFlaw(
            @Schema(
                    requiredMode = REQUIRED,
                    description =
                            "Corners [x, y], mm: x along from the outer end as it was received, y across from where"
                                    + " the cloth is usable, 10 mm inside the near selvedge; at least 3",
                    example = "[[12295, 745], [12305, 745], [12305, 755], [12295, 755]]")
            List<List<Double>> ring,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {
                        "hole",
                        "tear",
                        "slub",
                        "missing-yarn",
                        "misweave",
                        "stain",
                        "crease",
                        "shade-bar",
                        "join",
                        "other"
                    })
            String kind,

            @Schema(description = "By its size where they are left out", minimum = "1", maximum = "4")
            int points,

            @Schema(description = "As the mill grades it", maxLength = 40)
            String grade) {}

    record RelaxRoll(
            @Schema(description = "The house's usual hours where they are left out; 0 for at once", example = "24")
            double hours) {}

    record RollPlace(
            @Schema(requiredMode = REQUIRED, example = "S1-4")
            String place) {}

    record RecountRoll(
            @Schema(requiredMode = REQUIRED, description = "What is left, mm", example = "27100")
            double lengthMm,

            @Schema(requiredMode = REQUIRED, maxLength = 500, example = "its end was damp")
            String reason) {}

    record StockReason(
            @Schema(requiredMode = REQUIRED, maxLength = 500, example = "moth holes")
            String reason) {}

    /** An object without fields. */
    record NoFields() {}

    record PlaceSetting(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"shelf", "rack", "cart", "dock", "table", "scrap"})
            String kind,

            @Schema(maxLength = 60, example = "Bay 1, upper shelf")
            String name,

            @Schema(description = "How many rolls it holds; 0 for any number", minimum = "0", maximum = "10000")
            int slots) {}
}
