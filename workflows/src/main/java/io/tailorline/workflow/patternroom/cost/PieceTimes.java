package io.tailorline.workflow.patternroom.cost;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TimeEstimate;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table's time for one piece with all its copies, planned as if it were alone on the cloth: all of it but the way
 * between pieces and the sharpening of the blade, which belong to the whole. Threads share it; pieces that were planned
 * before are remembered, so that a change costs only the pieces that it changes.
 */
final class PieceTimes {

    /** Pieces that are remembered: some fifty suits. */
    private static final int REMEMBERED = 2000;

    /** A first layout is enough for one piece. */
    private static final SearchBudget FIRST_LAYOUT = new SearchBudget(1, 1, 1, 0);

    /** Between two copies, mm. */
    private static final double GAP = 2;

    /**
     * @param seconds without the way between pieces and without sharpening, s
     * @param cutLength knife down, mm
     * @param copies that are cut
     * @param area of all copies, mm2
     */
    record Time(double seconds, double cutLength, int copies, double area) {}

    private final TableProfile table;
    private final Fabric cloth;
    private final Map<Piece, Time> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Piece, Time> eldest) {
            return size() > REMEMBERED;
        }
    };

    PieceTimes(TableProfile table) {
        this.table = table;
        this.cloth = Fabric.plain("any", table.fieldY(), Nap.TWO_WAY, GAP);
    }

    /** Empty where the table cannot cut the piece. */
    Optional<Time> of(Piece piece) {
        synchronized (known) {
            Time time = known.get(piece);
            if (time != null) {
                return Optional.of(time);
            }
        }
        Optional<Time> planned = plan(piece);
        planned.ifPresent(time -> {
            synchronized (known) {
                known.put(piece, time);
            }
        });
        return planned;
    }

    private Optional<Time> plan(Piece piece) {
        MarkerRequest alone = new MarkerRequest(
                        List.of(new PieceSet("alone", List.of(piece))), Material.SHELL, cloth, FIRST_LAYOUT)
                .withCosts(MarkerCosts.lengthOnly());
        if (!(new MarkerMaker().make(alone) instanceof MarkerResult.Made made)) {
            return Optional.empty();
        }
        Marker marker = made.marker();
        if (!(CutPlanner.plan(marker, table, CutRules.usual(), 1) instanceof PlanResult.Planned planned)) {
            return Optional.empty();
        }
        TimeEstimate time = planned.program().estimate();
        return Optional.of(new Time(
                time.total() - time.air() - time.sharpen() - time.conveyor(),
                time.cutLength(),
                marker.placements().size(),
                marker.efficiency() * marker.length() * cloth.usableWidth()));
    }
}
