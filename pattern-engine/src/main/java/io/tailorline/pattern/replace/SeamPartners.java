package io.tailorline.pattern.replace;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.correct.DraftedAlike;
import io.tailorline.pattern.correct.OutlineCorrection;
import io.tailorline.pattern.correct.SeamTruing;
import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.seam.SeamPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pieces sewn to a replaced one, offered along. Seam by seam what no longer fits is trued: the side that was
 * changed leads, the other follows; what a follower breaks in turn is trued after it. An offer is what passes the
 * certificate.
 */
record SeamPartners(PatternEngine engine, String id, MeasurementSet body) {

    /** A change of one edge runs on over fewer seams: sleeve, its lining, and what is sewn to them. */
    private static final int MOST_SEAMS = 12;

    /** An edge that must move by more than this beyond what it is sewn to has a dent or a hump, mm. */
    private static final double MOST_BEND = 4;

    /**
     * @param byRule the order without the replaced piece
     * @param with the order with it
     * @return in the order of the ways; none where no way fits
     */
    List<PartnerOffer> of(Style byRule, Style with, OfOutline replaced) {
        Optional<Pattern> drafted = drawn(byRule);
        List<PartnerOffer> offers = new ArrayList<>();
        for (Way way : drafted.isPresent() ? Way.values() : new Way[0]) {
            trued(way, drafted.get(), with, replaced)
                    .filter(style ->
                            offers.stream().noneMatch(offer -> offer.style().equals(style)))
                    .filter(style -> engine.draft(id, style, body) instanceof Drafted)
                    .ifPresent(style -> offers.add(offer(way, style, with)));
        }
        return offers;
    }

    private static PartnerOffer offer(Way way, Style trued, Style with) {
        List<OfOutline> partners = new ArrayList<>();
        List<Correction> dropped = new ArrayList<>();
        for (Correction each : trued.corrections()) {
            boolean isOld = with.corrections().stream()
                    .anyMatch(old -> old.withSide(each.side()).equals(each));
            if (each instanceof OfOutline outline && !isOld) {
                partners.add(outline);
                dropped.addAll(Superseded.by(outline.piece(), outline.side(), with.corrections())
                        .dropped());
            }
        }
        return new PartnerOffer(way, partners, dropped, trued);
    }

    private Optional<Style> trued(Way way, Pattern drafted, Style with, OfOutline replaced) {
        Style style = with;
        Set<EdgeRef> settled = new HashSet<>();
        Set<String> tried = new HashSet<>();
        for (int i = 0; i < MOST_SEAMS; i++) {
            Optional<Pattern> now = drawn(style);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            Pattern changed = now.get();
            if (i == 0) {
                settle(changed, replaced, settled);
            }
            Optional<Seam> open = changed.seams().stream()
                    .filter(seam -> !seam.isFold() && !tried.contains(seam.name()))
                    .filter(seam -> SeamPair.of(changed, seam).isBroken())
                    .findFirst();
            if (open.isEmpty()) {
                return style.equals(with) ? Optional.empty() : Optional.of(style);
            }
            tried.add(open.get().name());
            Optional<Style> followed = follow(
                    way,
                    DraftedAlike.of(drafted, changed, replaced.side()),
                    changed,
                    open.get(),
                    settled,
                    style,
                    replaced.side());
            if (followed.isEmpty()) {
                return Optional.empty();
            }
            style = followed.get();
        }
        return Optional.empty();
    }

    private Optional<Pattern> drawn(Style style) {
        return engine.draftUncertified(id, style, body) instanceof Drafted drafted
                ? Optional.of(drafted.pattern())
                : Optional.empty();
    }

    /** The replaced piece stays as its file has it. */
    private static void settle(Pattern changed, OfOutline replaced, Set<EdgeRef> settled) {
        for (Piece piece : changed.pieces()) {
            if (piece.kind().equals(replaced.piece())
                    && Side.ofPieceId(piece.id()).meets(replaced.side())) {
                piece.edges().forEach(edge -> settled.add(new EdgeRef(piece.id(), edge.name())));
            }
        }
    }

    private static Optional<Style> follow(
            Way way, Pattern drafted, Pattern changed, Seam seam, Set<EdgeRef> settled, Style style, Side side) {
        SeamTruing firstLeads = new SeamTruing(drafted, changed, seam, true);
        SeamTruing secondLeads = new SeamTruing(drafted, changed, seam, false);
        boolean isFirst = leads(seam.a(), seam.b(), settled)
                || !leads(seam.b(), seam.a(), settled) && firstLeads.change() >= secondLeads.change();
        List<EdgeRef> partner = isFirst ? seam.b() : seam.a();
        Set<EdgeRef> fixed = new HashSet<>(settled);
        if (settled.containsAll(partner)) {
            // both sides are of the replaced piece, as the legs of a dart
            fixed.removeAll(partner);
        }
        SeamTruing truing = isFirst ? firstLeads : secondLeads;
        FollowedPieces followed = new FollowedPieces(changed, truing.partners(way, fixed));
        if (side == Side.BOTH && Seam.withoutSide(seam.name()).equals(seam.name())) {
            followed = followed.onLeftHalves(way, drafted, seam, isFirst, fixed);
            if (followed.isLopsided(isFirst ? seam.a() : seam.b())) {
                return Optional.empty();
            }
        }
        if (followed.farthest() > truing.change() + MOST_BEND) {
            return Optional.empty();
        }
        Style trued = style;
        for (Piece piece : followed.pieces()) {
            // one of which there is a single copy, as an under collar, is drawn once for both sides
            trued = with(trued, OutlineCorrection.of(piece, piece.cut().quantity() == 1 ? Side.BOTH : side));
        }
        settled.addAll(seam.a());
        settled.addAll(seam.b());
        return Optional.of(trued);
    }

    /** Whether one side stays as it is while the other may follow. */
    private static boolean leads(List<EdgeRef> side, List<EdgeRef> other, Set<EdgeRef> settled) {
        return side.stream().anyMatch(settled::contains)
                && !settled.containsAll(other)
                && (settled.containsAll(side) || other.stream().noneMatch(settled::contains));
    }

    private static Style with(Style style, OfOutline outline) {
        List<Correction> corrections =
                new ArrayList<>(Superseded.by(outline.piece(), outline.side(), style.corrections())
                        .kept());
        corrections.add(outline);
        return style.withCorrections(corrections);
    }
}
