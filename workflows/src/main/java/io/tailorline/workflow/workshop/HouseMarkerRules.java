package io.tailorline.workflow.workshop;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.MatchRule;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the house for its markers, in the planner's words. For one cloth and the pieces of one order they become
 * the {@link MarkerRules} of a marker, which holds them from then on.
 *
 * @param pieceGap least distance between two pieces, mm
 * @param hiddenTilt how far a piece that nobody sees may lean off the grain, degrees to either side; empty for as far
 *     as the pattern says
 * @param matched whether stripes and checks are matched at all
 * @param along seams at which the lines across the cloth meet
 * @param across seams at which the stripes along the cloth meet
 * @param chosen names of the matches that {@link Seams#CHOSEN} means, {@code *} for any letters: {@code *ocket*}
 * @param twoWay which way pieces lie on plain two-way cloth
 */
public record HouseMarkerRules(
        double pieceGap,
        Optional<Double> hiddenTilt,
        boolean matched,
        Seams along,
        Seams across,
        List<String> chosen,
        TwoWay twoWay) {

    /** Pieces cut singly with a drag knife keep this distance, mm. */
    private static final double DRAG_KNIFE_GAP = 2;

    /**
     * What a tailor looks at: pockets with flap and welt on the front, the collar on the back, and the centre lines.
     */
    private static final List<String> LOOKED_AT = List.of("*ocket*", "jacket.collar", "*Welt", "*centre*");

    /** At which seams one direction of the pattern is matched. */
    public enum Seams {
        ALL,
        /** At those that the house names. */
        CHOSEN,
        NONE
    }

    /** Which way the pieces of an order lie along plain cloth that looks alike both ways. */
    public enum TwoWay {
        /** All hems away from the cut end, so that they shade alike. */
        ONE_DIRECTION,
        /** Each garment one way or the other, whole. */
        BY_GARMENT,
        /** Each piece one way or the other. */
        BY_PIECE
    }

    public HouseMarkerRules {
        chosen = List.copyOf(chosen);
    }

    /** Of a fresh installation. */
    public static HouseMarkerRules usual() {
        return new HouseMarkerRules(
                DRAG_KNIFE_GAP, Optional.empty(), true, Seams.ALL, Seams.CHOSEN, LOOKED_AT, TwoWay.ONE_DIRECTION);
    }

    /**
     * For one marker. Nothing on plain cloth where the house changes nothing of pattern and cloth.
     *
     * @param pieces of the order; a rule that none of them could follow is left out
     */
    public MarkerRules on(Fabric cloth, List<Piece> pieces) {
        List<PieceRule> ofPieces = new ArrayList<>();
        List<BundleRule> ofBundles = new ArrayList<>();
        boolean patterned = cloth.stripe().filter(Fabric.Stripe::repeats).isPresent();
        boolean matches = patterned && matched && !(along == Seams.NONE && across == Seams.NONE);
        if (!matches && cloth.nap() == Nap.TWO_WAY) {
            switch (twoWay) {
                case BY_PIECE -> ofPieces.add(PieceRule.of("*").heading(PieceRule.Heading.EITHER));
                case BY_GARMENT -> ofBundles.add(BundleRule.of("*").withDirection(BundleDirection.FREE));
                case ONE_DIRECTION -> {}
            }
        }
        if (patterned && !matches) {
            ofPieces.add(PieceRule.of("*").matched(false));
        }
        hiddenTilt.ifPresent(tilt -> pieces.stream()
                .filter(piece -> piece.tiltDeg() > 0)
                .map(Piece::id)
                .distinct()
                .forEach(id -> ofPieces.add(PieceRule.of(id).withTilt(Tilt.degrees(tilt)))));
        return new MarkerRules(ofPieces, matches ? matchRules(pieces) : List.of(), ofBundles, List.of());
    }

    private List<MatchRule> matchRules(List<Piece> pieces) {
        if (along == Seams.ALL && across == Seams.ALL) {
            return List.of();
        }
        List<MatchRule> rules = new ArrayList<>();
        rules.add(MatchRule.same("*").along(axis(along == Seams.ALL)).across(axis(across == Seams.ALL)));
        if (along == Seams.CHOSEN || across == Seams.CHOSEN) {
            List<String> names = pieces.stream()
                    .flatMap(piece -> piece.geometry().anchors().stream())
                    .map(StripeAnchor::match)
                    .distinct()
                    .toList();
            chosen.stream()
                    .filter(name -> names.stream().anyMatch(new Wildcard(name)::fits))
                    .forEach(name -> rules.add(MatchRule.same(name)
                            .along(axis(along != Seams.NONE))
                            .across(axis(across != Seams.NONE))));
        }
        return rules;
    }

    private static MatchRule.Axis axis(boolean matched) {
        return matched ? MatchRule.Axis.SAME : MatchRule.Axis.NONE;
    }
}
