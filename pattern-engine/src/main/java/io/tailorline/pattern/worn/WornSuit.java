package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.check.garment.LaidTape;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Draws a pattern on its wearer, from the front and from behind. */
public final class WornSuit {

    private final Pattern pattern;
    private final SuitPieces pieces;
    private final Silhouette silhouette;
    private final Map<Side, TrunkSurface> jacket;
    private final Map<Side, TrunkSurface> waistcoat;
    private final Map<Side, Sleeve> sleeves = new EnumMap<>(Side.class);
    private final Map<Side, TrouserSurface> trousers = new EnumMap<>(Side.class);

    private WornSuit(Pattern pattern) {
        this.pattern = pattern;
        this.pieces = SuitPieces.of(pattern);
        this.silhouette = new Silhouette(wearer(Side.RIGHT));
        this.jacket = trunk(Garment.JACKET);
        this.waistcoat = trunk(Garment.WAISTCOAT);
        jacket.forEach((side, surface) -> SleeveTube.of(surface.panels().half())
                .ifPresent(tube -> sleeves.put(side, new Sleeve(tube, surface, isRoped()))));
        for (HalfGarment half : HalfGarment.both(pattern, Garment.TROUSERS)) {
            TrouserSurface.of(half, wearer(half.side()), LaidTape.girth(pattern, "trouserWaist"))
                    .ifPresent(leg -> trousers.put(half.side(), leg));
        }
    }

    /** The garments of the pattern on the body that it was drafted for; of none the silhouette alone. */
    public static SuitDrawing of(Pattern pattern) {
        WornSuit suit = new WornSuit(pattern);
        DrawnFigures figures = new DrawnFigures(suit.jacket, suit.waistcoat, suit.sleeves, suit.trousers);
        return new SuitDrawing(suit.front(), suit.back(), figures.sections());
    }

    private boolean isRoped() {
        return "roped".equals(pattern.style().options().get("jacket.shoulder"));
    }

    private Wearer wearer(Side side) {
        return new Wearer(
                side == Side.RIGHT
                        ? pattern.measurements().rightSide()
                        : pattern.measurements().leftSide());
    }

    private Map<Side, TrunkSurface> trunk(Garment garment) {
        Map<Side, TrunkPanels> panels = new EnumMap<>(Side.class);
        for (HalfGarment half : HalfGarment.both(pattern, garment)) {
            TrunkPanels.of(half, garment).ifPresent(own -> panels.put(half.side(), own));
        }
        Map<Side, TrunkSurface> surfaces = new EnumMap<>(Side.class);
        if (panels.size() == 2) {
            GirthScale scale = GirthScale.of(pattern, garment, List.copyOf(panels.values()));
            panels.forEach((side, own) -> surfaces.put(side, new TrunkSurface(own, wearer(side), scale)));
        }
        return surfaces;
    }

    /** A man's left side lies on top, a woman's right one. */
    private Side onTop() {
        return pattern.measurements().sex() == Sex.MALE ? Side.LEFT : Side.RIGHT;
    }

    /** The facing of a fly is sewn to the front that lies above, whoever wears the trousers. */
    private Side onTopOfFly() {
        return pieces.find("trousers.flyFacing").map(Piece::side).orElseGet(this::onTop);
    }

    private static List<Side> bottomUp(Side onTop) {
        return onTop == Side.LEFT ? List.of(Side.RIGHT, Side.LEFT) : List.of(Side.LEFT, Side.RIGHT);
    }

    private Optional<Neck> neck() {
        TrunkSurface right = jacket.get(Side.RIGHT);
        TrunkSurface left = jacket.get(Side.LEFT);
        if (right == null || left == null) {
            return Optional.empty();
        }
        return Collar.of(right, pieces)
                .flatMap(one -> Collar.of(left, pieces).map(two -> new Neck(right, left, one, two)));
    }

    private WornView front() {
        List<Part> parts = new ArrayList<>();
        neck().ifPresent(neck -> parts.add(neck.inside()));
        head(parts);
        body(parts, Half::inFront);
        shirt().ifPresent(parts::add);
        each(parts, onTopOfFly(), Half::inFront, trousers, (leg, half) -> {
            foot(leg, half);
            new Trousers(leg, pieces, half.side() == onTopOfFly()).drawFront(half);
        });
        each(parts, onTop(), Half::inFront, sleeves, this::sleeve);
        each(
                parts,
                onTop(),
                Half::inFront,
                waistcoat,
                (surface, half) -> new Waistcoat(surface, pieces, half.side() == onTop()).drawFront(half));
        each(
                parts,
                onTop(),
                Half::inFront,
                jacket,
                (surface, half) -> new JacketFront(surface, pieces, half.side() == onTop()).drawOn(half));
        return new WornView(parts);
    }

    private WornView back() {
        List<Part> parts = new ArrayList<>();
        head(parts);
        body(parts, Half::behind);
        each(parts, onTopOfFly(), Half::behind, trousers, (leg, half) -> {
            foot(leg, half);
            new Trousers(leg, pieces, false).drawBack(half);
        });
        each(parts, onTop(), Half::behind, sleeves, this::sleeve);
        if (jacket.isEmpty()) {
            each(
                    parts,
                    onTop(),
                    Half::behind,
                    waistcoat,
                    (surface, half) -> new Waistcoat(surface, pieces, false).drawBack(half));
        }
        each(parts, onTop(), Half::behind, jacket, (surface, half) -> new JacketBack(surface, pieces).drawOn(half));
        boolean isShawl = pieces.edge("jacket.facing", "fall").isPresent();
        neck().ifPresent(neck -> parts.add(neck.behind(pieces.tone(isShawl ? "jacket.facing" : "jacket.topCollar"))));
        return new WornView(parts);
    }

    /** The two halves of a garment, that on top last. */
    private <T> void each(
            List<Part> parts, Side onTop, Function<Side, Half> view, Map<Side, T> halves, BiConsumer<T, Half> draw) {
        for (Side side : bottomUp(onTop)) {
            Half half = view.apply(side);
            Optional.ofNullable(halves.get(side)).ifPresent(own -> draw.accept(own, half));
            parts.addAll(half.parts());
        }
    }

    private void head(List<Part> parts) {
        TrunkSurface right = jacket.getOrDefault(Side.RIGHT, waistcoat.get(Side.RIGHT));
        Wearer wearer = wearer(Side.RIGHT);
        Point foot = right == null
                ? Point.of(wearer.neckBreadth() * .62, wearer.nape() - 4)
                : right.neck().plus(Point.of(-6, -6));
        silhouette.head(parts, foot);
    }

    private void body(List<Part> parts, Function<Side, Half> view) {
        for (Side side : bottomUp(onTop())) {
            Half half = view.apply(side);
            if (jacket.isEmpty()) {
                silhouette.trunk(half);
            }
            if (trousers.isEmpty()) {
                silhouette.leg(half);
            }
            parts.addAll(half.parts());
        }
    }

    private Optional<Part> shirt() {
        Map<Side, TrunkSurface> over = jacket.isEmpty() ? waistcoat : jacket;
        TrunkSurface right = over.get(Side.RIGHT);
        TrunkSurface left = over.get(Side.LEFT);
        return right == null || left == null ? Optional.empty() : Optional.of(Neck.shirt(right, left));
    }

    private void foot(TrouserSurface leg, Half half) {
        silhouette.foot(
                half,
                leg.axis(leg.hem()),
                leg.height(leg.hem()),
                2 * leg.leg(leg.hem()).a());
    }

    private void sleeve(Sleeve sleeve, Half half) {
        silhouette.hand(half, sleeve.cuff(), sleeve.down(), sleeve.cuffBreadth());
        sleeve.drawOn(half, pieces);
    }
}
