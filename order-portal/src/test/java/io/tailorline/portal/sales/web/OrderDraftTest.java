package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.MeasuringNotes;
import io.tailorline.pattern.measure.MeasuringNotes.Answer;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.OrderRequest.Address;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderDraftTest {

    /** Changed on the page and sent again, an order has still what was said of its measurements. */
    @Test
    void what_was_said_of_the_measurements_stands_in_the_draft_as_the_page_keeps_it() {
        MeasurementSet man =
                LikelyBody.completed(MeasurementSet.symmetric("B-1", Sex.MALE, Map.of(Measurement.WAIST_GIRTH, 940.5)));
        MeasurementSet body = new MeasurementSet(
                man.id(),
                man.sex(),
                man.values(),
                Map.of(),
                Map.of(),
                Map.of(Measurement.WAIST_GIRTH, List.of(940.5, 944.0)),
                new MeasuringNotes(
                        Map.of(Measurement.WAIST_GIRTH, Answer.TAILOR),
                        Map.of(Measurement.CHEST_GIRTH, 1169.0),
                        Set.of(Measurement.INSIDE_LEG),
                        Set.of(FigureRemark.STOOPED, FigureRemark.FLAT_SEAT),
                        new ReadingUnits(ReadingUnits.Length.IN, ReadingUnits.Weight.ST)));

        OrderDraft draft = OrderDraft.of(
                new OrderSpecification(body, Style.twoPiece(), Fabric.plain("navy-twill", 1500, Nap.ONE_WAY, 3), "R-1"),
                Style.twoPiece(),
                Optional.of(new Customer(
                        "A. Customer",
                        "a@example.org",
                        "en",
                        Optional.of(new Address(List.of("1 High Street", "2nd floor", "left"), "N1", "London", "GB")))),
                false);

        assertThat(draft.readings()).containsEntry("waistGirth", List.of(940.5, 944.0));
        assertThat(draft.answers()).isEqualTo(Map.of("waistGirth 942.3", "tailor"));
        assertThat(draft.garment()).isEqualTo(Map.of("chestGirth", 1169.0));
        assertThat(draft.estimated()).containsExactly("insideLeg");
        assertThat(draft.units()).isEqualTo("in");
        assertThat(draft.weightUnits()).isEqualTo("st");
        assertThat(draft.contact())
                .isEqualTo(Map.of(
                        "name", "A. Customer",
                        "email", "a@example.org",
                        "line1", "1 High Street",
                        "line2", "2nd floor, left",
                        "postcode", "N1",
                        "town", "London",
                        "country", "GB"));
        assertThat(draft.posture()).isEqualTo(Map.of("back", "stooped", "seat", "flatSeat"));
    }
}
