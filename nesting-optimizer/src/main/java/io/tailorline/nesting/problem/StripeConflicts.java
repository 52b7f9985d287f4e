package io.tailorline.nesting.problem;

import static io.tailorline.nesting.problem.RuleConflict.exact;
import static io.tailorline.nesting.problem.RuleConflict.hundredths;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conflicts between stripes and cloth: the fold or a piece lies off the stripes. */
final class StripeConflicts {

    /** The upper ply's stripes lie twice this far off the lower one's, mm; both are measured to a line of the grid. */
    private static final double OFF_THE_STRIPE = 0.005;

    private final Fabric fabric;
    private final ClothStrip strip;
    private final List<MarkerPiece> pieces;
    private final StripeMatching stripes;
    private final Function<MarkerPiece, Ring> room;

    /** @param room what a piece needs on the strip */
    StripeConflicts(
            Fabric fabric,
            ClothStrip strip,
            List<MarkerPiece> pieces,
            StripeMatching stripes,
            Function<MarkerPiece, Ring> room) {
        this.fabric = fabric;
        this.strip = strip;
        this.pieces = pieces;
        this.stripes = stripes;
        this.room = room;
    }

    Optional<RuleConflict> first() {
        return foldOffTheStripe().or(this::pieceOnFoldOffItsStripe).or(this::stripeOutOfReach);
    }

    private double repeatAcross() {
        return fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0);
    }

    /**
     * The knife cuts left pieces as mirror images of right ones: their stripes are, if the fold lies on one or half
     * way.
     */
    private Optional<RuleConflict> foldOffTheStripe() {
        double repeat = repeatAcross();
        boolean pairsMatched = pieces.stream()
                .anyMatch(piece ->
                        piece.givesPairs() && !stripes.lattice(piece).across().isFree());
        double fold = fabric.spreadWidth();
        double off = repeat > 0
                ? StrictMath.abs(StrictMath.IEEEremainder(
                        fold - fabric.stripe().orElseThrow().offset(), repeat / 2))
                : 0;
        return pairsMatched && off > OFF_THE_STRIPE
                ? Optional.of(
                        new RuleConflict("stripe.offset", Notice.of("nest.fold-off", exact(fold), hundredths(off))))
                : Optional.empty();
    }

    /** A piece on the fold lies nowhere else, so its stripe must. */
    private Optional<RuleConflict> pieceOnFoldOffItsStripe() {
        return pieces.stream()
                .filter(piece -> piece.axisOnFold().isPresent())
                .flatMap(piece -> offItsStripe(piece).stream())
                .findFirst();
    }

    private Optional<RuleConflict> offItsStripe(MarkerPiece piece) {
        Lattice lattice = stripes.lattice(piece);
        if (lattice.across().isFree()) {
            return Optional.empty();
        }
        if (lattice.across().group() != Lattice.Axis.TO_THE_STRIP) {
            return Optional.of(new RuleConflict(
                    "onFold",
                    Notice.of("nest.follows-on-fold", Word.piece(piece.piece().id()))));
        }
        double anchor = fabric.spreadWidth() - strip.low() - piece.axisOnFold().orElseThrow() + lattice.anchorY();
        double off = StrictMath.abs(StrictMath.IEEEremainder(
                anchor - lattice.across().phase(), lattice.across().repeat()));
        return off > OFF_THE_STRIPE
                ? Optional.of(new RuleConflict(
                        "stripe.offset",
                        Notice.of(
                                "nest.piece-off",
                                exact(fabric.stripe().orElseThrow().offset()),
                                exact(fabric.spreadWidth()),
                                Word.piece(piece.piece().id()),
                                hundredths(off))))
                : Optional.empty();
    }

    /** Pieces that can lie on their stripes only beyond the edge of the cloth. */
    private Optional<RuleConflict> stripeOutOfReach() {
        StripeFeasibility feasibility = new StripeFeasibility();
        for (MarkerPiece piece : pieces) {
            Lattice lattice = stripes.lattice(piece);
            if (!lattice.across().isFree()) {
                Ring outline = room.apply(piece);
                feasibility.add(piece.piece().id(), lattice, outline.minY(), outline.maxY(), strip.height());
            }
        }
        List<String> stranded = feasibility.stranded();
        return stranded.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleConflict(
                        "stripe.weftRepeat",
                        Notice.of(
                                "nest.stripe-out",
                                exact(repeatAcross()),
                                Notice.listed(stranded.stream().map(Word::piece).toList()),
                                exact(fabric.usableWidth()))));
    }
}
