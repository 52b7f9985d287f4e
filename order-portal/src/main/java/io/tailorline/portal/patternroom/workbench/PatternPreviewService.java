package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.compare.EarlierPiece;
import io.tailorline.pattern.compare.EdgeMove;
import io.tailorline.pattern.compare.PieceDifference;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.patternroom.review.BenchDrafts;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts what is on the bench with the resident engine. Nothing is stored, and no process hears of it. */
@Component
class PatternPreviewService {

    private final BenchDrafts drafts;

    PatternPreviewService(BenchDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Where an alteration takes hold.
     *
     * @param edges codes of the edges that it moves
     */
    record Place(String piece, List<String> edges) {
        Place {
            edges = List.copyOf(edges);
        }
    }

    /** The certified draft. */
    DraftResult.Drafted draft(BenchOrder order, OrderSpecification bench) throws NotDraftable {
        return drafts.draft(order.id(), bench);
    }

    /** What one more alteration by a rule would move; nothing where either of the two cannot be drafted. */
    List<Place> places(BenchOrder order, OrderSpecification bench, AlterationRule rule, Side side) {
        List<Style.Alteration> there = bench.style().alterations();
        List<Style.Alteration> more = new ArrayList<>(there);
        more.add(new Style.Alteration(rule.word(), side, step(there, rule, side)));
        try {
            return places(
                    drafts.uncertified(order.id(), bench), drafts.uncertified(order.id(), bench.withAlterations(more)));
        } catch (NotDraftable nothingToShow) {
            return List.of();
        }
    }

    private static List<Place> places(Pattern before, Pattern after) {
        List<Place> places = new ArrayList<>();
        for (Piece piece : after.pieces()) {
            EarlierPiece.of(piece, before)
                    .map(earlier -> PieceDifference.of(piece, earlier))
                    .filter(difference -> !difference.isEmpty())
                    .map(difference -> new Place(
                            piece.id(),
                            difference.moves().stream().map(EdgeMove::edge).toList()))
                    .ifPresent(places::add);
        }
        return places;
    }

    /** Two steps are seen where one hardly is; at the end of the range the other way. */
    private static double step(List<Style.Alteration> alterations, AlterationRule rule, Side side) {
        double there = alterations.stream()
                .filter(each -> each.rule().equals(rule.word()) && (each.side() == side || each.side() == Side.BOTH))
                .mapToDouble(Style.Alteration::amount)
                .sum();
        return there + 2 * rule.step() <= rule.most() ? 2 * rule.step() : -2 * rule.step();
    }
}
