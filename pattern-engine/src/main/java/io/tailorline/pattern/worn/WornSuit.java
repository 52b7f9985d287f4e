package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a pattern on its wearer, from the front and from behind. */
public final class WornSuit {

    private final Pattern pattern;
    private final SuitPieces pieces;
    private final Silhouette silhouette;
    private final Map<Side, TrunkSurface> jacket;
    private final Map<Side, Sleeve> sleeves = new LinkedHashMap<>();

    private WornSuit(Pattern pattern) {
        this.pattern = pattern;
        this.pieces = new SuitPieces(pattern);
        this.silhouette = new Silhouette(new Wearer(pattern.measurements().rightSide()));
        this.jacket = trunk(Garment.JACKET, "");
        jacket.forEach((side, surface) ->
                SleeveTube.of(surface.panels().half()).ifPresent(tube -> sleeves.put(side, new Sleeve(tube, surface))));
    }

    /** The garments of the pattern on the body that it was drafted for; of none the silhouette alone. */
    public static SuitDrawing of(Pattern pattern) {
        WornSuit suit = new WornSuit(pattern);
        return new SuitDrawing(suit.front(), suit.back(), List.of(), List.of());
    }

    private Map<Side, TrunkSurface> trunk(Garment garment, String prefix) {
        Map<Side, TrunkPanels> panels = new LinkedHashMap<>();
        for (HalfGarment half : HalfGarment.both(pattern, garment)) {
            TrunkPanels.of(half, garment).ifPresent(own -> panels.put(half.side(), own));
        }
        Map<Side, TrunkSurface> surfaces = new LinkedHashMap<>();
        if (panels.size() == 2) {
            panels.forEach((side, own) -> surfaces.put(
                    side,
                    new TrunkSurface(
                            own,
                            new Wearer(
                                    side == Side.RIGHT
                                            ? pattern.measurements().rightSide()
                                            : pattern.measurements().leftSide()),
                            level -> 1)));
        }
        return surfaces;
    }

    /** A man's left side lies on top, a woman's right one. */
    private Side onTop() {
        return pattern.measurements().sex() == Sex.MALE ? Side.LEFT : Side.RIGHT;
    }

    private List<Side> bottomUp() {
        return onTop() == Side.LEFT ? List.of(Side.RIGHT, Side.LEFT) : List.of(Side.LEFT, Side.RIGHT);
    }

    private WornView front() {
        List<Part> parts = new ArrayList<>();
        head(parts);
        for (Side side : bottomUp()) {
            Half half = Half.inFront(side);
            Optional.ofNullable(sleeves.get(side)).ifPresent(sleeve -> {
                silhouette.hand(half, sleeve.cuff(), sleeve.down(), sleeve.cuffBreadth());
                sleeve.drawOn(half, pieces);
            });
            parts.addAll(half.parts());
        }
        for (Side side : bottomUp()) {
            Half half = Half.inFront(side);
            Optional.ofNullable(jacket.get(side))
                    .ifPresent(surface -> new JacketFront(surface, pieces, side == onTop()).drawOn(half));
            parts.addAll(half.parts());
        }
        return new WornView(parts);
    }

    private void head(List<Part> parts) {
        TrunkSurface right = jacket.get(Side.RIGHT);
        Point neck = right == null ? Point.of(0, 0) : right.neck();
        silhouette.head(parts, neck.y(), neck.x());
    }

    private WornView back() {
        List<Part> parts = new ArrayList<>();
        head(parts);
        for (Side side : bottomUp()) {
            Half half = Half.behind(side);
            Optional.ofNullable(sleeves.get(side)).ifPresent(sleeve -> {
                silhouette.hand(half, sleeve.cuff(), sleeve.down(), sleeve.cuffBreadth());
                sleeve.drawOn(half, pieces);
            });
            Optional.ofNullable(jacket.get(side)).ifPresent(surface -> new JacketBack(surface, pieces).drawOn(half));
            parts.addAll(half.parts());
        }
        return new WornView(parts);
    }
}
