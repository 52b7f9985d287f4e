package io.tailorline.portal.workshop.genealogy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import io.tailorline.workflow.workshop.stock.Lot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traced cloth in the API. Orders by their numbers; no name of a customer.
 *
 * @param from {@code roll}, {@code lot}, {@code order} or {@code job}
 * @param orders that have pieces of it which count
 */
record TraceView(String from, String value, List<RollView> rolls, List<CutView> cuts, List<String> orders) {

    /** @param lot absent of a roll that nobody counts */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RollView(String roll, Optional<String> lot, String dyeLot, String article, Optional<String> parent) {

        static RollView of(RollOfCloth roll) {
            return new RollView(roll.id(), roll.lot(), roll.dyeLot(), roll.article(), roll.parent());
        }
    }

    /**
     * @param job one marker, laid once
     * @param counts false where it was written off
     * @param dyeLot as the mill calls its lot; may be empty
     * @param cutAt of the last piece
     * @param wantedBy the day on which the customer of its order needs it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CutView(
            String job,
            String order,
            String material,
            String roll,
            String lot,
            String dyeLot,
            String article,
            List<String> pieces,
            boolean counts,
            Instant cutAt,
            Optional<LocalDate> wantedBy) {

        /** As a page writes it. */
        public String lotLabel() {
            return Lot.label(lot, dyeLot);
        }

        static CutView of(ClothTrace.Line line, Map<String, LocalDate> wanted) {
            return new CutView(
                    line.cut().job(),
                    line.cut().order(),
                    line.cut().material().word(),
                    line.cut().roll(),
                    line.lot(),
                    line.roll().map(RollOfCloth::dyeLot).orElse(""),
                    line.cut().article(),
                    line.cut().pieces().stream().map(PieceRef::toString).toList(),
                    line.cut().counts(),
                    line.cut().cutAt(),
                    Optional.ofNullable(wanted.get(line.cut().order())));
        }
    }

    /** @param wanted by when customers need their suits, by order */
    static TraceView of(ClothTrace trace, Map<String, LocalDate> wanted) {
        return new TraceView(
                trace.subject().kind().code(),
                trace.subject().value(),
                trace.rolls().stream().map(RollView::of).toList(),
                trace.lines().stream().map(line -> CutView.of(line, wanted)).toList(),
                trace.orders());
    }
}
