package io.tailorline.nesting.problem;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.geometry.Border;
import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Orientations;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.rules.BundleDirection;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.BundleRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The constraints that cloth, patterns and rules of the shop put on each piece of a marker, in the terms of the packing
 * problem.
 */
final class PieceConstraints {

    /**
     * Angles tried on either side of the grain: the cloth saved by a tilt hardly depends on its last tenth of a degree.
     */
    private static final int TILT_STEPS = 2;

    /** Angles in a marker are stored to this part of a degree. */
    private static final double ANGLE_STEPS = 1e4;

    private final Fabric fabric;
    private final ClothStrip strip;
    private final MarkerRules rules;
    private final List<MarkerPiece> pieces;
    private final StripeMatching stripes;
    private final PieceHeadings headings;
    private final Map<BundleRef, Integer> bundles = new LinkedHashMap<>();
    private final Map<MarkerPiece, Ring> blocks = new LinkedHashMap<>();

    PieceConstraints(Fabric fabric, ClothStrip strip, MarkerRules rules, List<MarkerPiece> pieces) {
        this.fabric = fabric;
        this.strip = strip;
        this.rules = rules;
        this.pieces = pieces;
        this.stripes = StripeMatching.of(fabric, strip.low(), rules, pieces);
        this.headings = new PieceHeadings(fabric, rules, pieces, stripes);
        for (MarkerPiece piece : pieces) {
            blockAround(piece).ifPresent(outline -> blocks.put(piece, outline));
            if (headings.direction(piece.bundle()) == BundleDirection.FREE
                    || within(piece.bundle()) < Double.POSITIVE_INFINITY) {
                bundles.putIfAbsent(piece.bundle(), bundles.size());
            }
        }
    }

    private double within(BundleRef bundle) {
        return rules.bundle(bundle).within().orElse(Double.POSITIVE_INFINITY);
    }

    /** Garments that a rule names; pieces of others belong to no bundle of the packing problem. */
    List<Bundle> bundles() {
        return bundles.keySet().stream()
                .map(bundle -> new Bundle(headings.direction(bundle) == BundleDirection.FREE, within(bundle)))
                .toList();
    }

    Part part(int index) {
        MarkerPiece piece = pieces.get(index);
        return new Part(
                index, strip.room(piece), orientations(piece), piece.cuts().size(), partRules(piece));
    }

    private PartRules partRules(MarkerPiece piece) {
        PieceRule rule = rules.piece(piece.piece().id());
        PartRules all = PartRules.NONE
                .withLattice(strip.onFold(piece, stripes.lattice(piece)))
                .withClearance(
                        rule.gap().map(gap -> (gap - fabric.pieceGap()) / 2).orElse(0.0))
                .tolerating(rule.tolerates().map(this::severity).orElse(0))
                .inBundle(bundles.getOrDefault(piece.bundle(), PartRules.NO_BUNDLE), headings.turnsWithBundle(piece));
        return block(piece).map(all::withBlock).orElse(all);
    }

    /** The piece with its border, turned over with it; empty when it has none. */
    Optional<Ring> block(MarkerPiece piece) {
        return Optional.ofNullable(blocks.get(piece));
    }

    private Optional<Ring> blockAround(MarkerPiece piece) {
        return rules.piece(piece.piece().id())
                .block()
                .filter(block -> !block.isNone())
                .map(block -> block.inMm(repeatAlong(), repeatAcross()))
                .map(block -> piece.mirrored() ? block.mirrored() : block)
                .map(block -> new Border(
                                block.top().value(),
                                block.hem().value(),
                                block.low().value(),
                                block.high().value())
                        .around(strip.room(piece)));
    }

    /** The piece, or its block. */
    Ring room(MarkerPiece piece) {
        return block(piece).orElseGet(() -> strip.room(piece));
    }

    /** How wide the cloth must at least be for the piece, mm. */
    double narrowest(MarkerPiece piece) {
        Ring room = room(piece);
        return orientations(piece).degrees().stream()
                .mapToDouble(angle -> room.turned(angle).height())
                .min()
                .orElseThrow();
    }

    /** How long the cloth must at least be for the piece, mm. */
    double shortest(MarkerPiece piece) {
        Ring room = room(piece);
        return orientations(piece).degrees().stream()
                .mapToDouble(angle -> room.turned(angle).width())
                .min()
                .orElseThrow();
    }

    private double repeatAlong() {
        return fabric.stripe().map(Fabric.Stripe::warpRepeat).orElse(0.0);
    }

    private double repeatAcross() {
        return fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0);
    }

    /** The directions a piece may have along the warp, degrees, without its tilt; at least one. */
    double[] directions(MarkerPiece piece) {
        return headings.degrees(piece);
    }

    private Orientations orientations(MarkerPiece piece) {
        Tilt tilt = tilt(piece);
        List<Double> angles = new ArrayList<>();
        for (double base : headings.degrees(piece)) {
            angles.add(base);
            for (int i = 1; i <= TILT_STEPS; i++) {
                addTilted(angles, base, tilt.counterClockwise() * i / TILT_STEPS);
                addTilted(angles, base, -tilt.clockwise() * i / TILT_STEPS);
            }
        }
        return new Orientations(angles, false);
    }

    private static void addTilted(List<Double> angles, double base, double lean) {
        if (lean != 0) {
            double inwards = lean > 0 ? StrictMath.floor(lean * ANGLE_STEPS) : StrictMath.ceil(lean * ANGLE_STEPS);
            angles.add(base + inwards / ANGLE_STEPS);
        }
    }

    /** In degrees, as the copies lie; matched pieces are not tilted. */
    private Tilt tilt(MarkerPiece piece) {
        if (headings.isMatched(piece) || piece.isItsOwnMirrorImage()) {
            return Tilt.NONE;
        }
        Tilt drawn = rules.piece(piece.piece().id())
                .tilt()
                .orElse(Tilt.degrees(piece.piece().tiltDeg()))
                .inDegrees(piece.outline().width());
        return piece.mirrored() ? drawn.mirrored() : drawn;
    }

    /** 1 for the mildest grade. */
    private int severity(String grade) {
        return rules.grades().indexOf(grade) + 1;
    }

    List<Flaw> flaws() {
        return strip.flaws(grade -> rules.grades().contains(grade) ? severity(grade) : Flaw.FORBIDDEN);
    }

    /**
     * Lower bound of the length of a marker of these pieces, mm: the longest of them, or all their area over the width.
     */
    double leastLength(List<MarkerPiece> some) {
        double longest = some.stream().mapToDouble(this::shortest).max().orElse(0);
        double area = some.stream()
                .mapToDouble(
                        piece -> strip.room(piece).signedArea() * piece.cuts().size())
                .sum();
        return Mm.onGrid(StrictMath.max(longest, area / strip.height()));
    }

    /** The first contradiction among rules, cloth and pieces. */
    Optional<RuleConflict> conflict() {
        return headings.conflict()
                .or(() -> pieces.stream()
                        .map(piece -> new PieceConflicts(fabric, rules, piece).first())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(this::bundleTooShort)
                        .or(() -> new StripeConflicts(fabric, strip, pieces, stripes, this::room).first()));
    }

    private Optional<RuleConflict> bundleTooShort() {
        for (BundleRef bundle : bundles.keySet()) {
            List<MarkerPiece> members = pieces.stream()
                    .filter(piece -> piece.bundle().equals(bundle))
                    .toList();
            double least = leastLength(members);
            if (least > within(bundle)) {
                return Optional.of(new RuleConflict(
                        "within",
                        Notice.of(
                                "nest.bundle-short",
                                RuleConflict.exact(within(bundle)),
                                RuleConflict.text(bundle),
                                RuleConflict.exact(least))));
            }
        }
        return Optional.empty();
    }

    /** The rules that could not be followed, a line each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(stripes.notes());
        notes.addAll(headings.notes());
        pieces.stream()
                .filter(piece -> headings.isMatched(piece) && !wantedTilt(piece).isNone())
                .map(piece -> piece.piece().id())
                .distinct()
                .forEach(id -> notes.add("tilt of piece '%s' is not used: its stripes are matched.".formatted(id)));
        return notes;
    }

    private Tilt wantedTilt(MarkerPiece piece) {
        return rules.piece(piece.piece().id())
                .tilt()
                .orElse(Tilt.degrees(piece.piece().tiltDeg()));
    }
}
