package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.geometry.RandomOutlines;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever the cloth and the pieces, a marker that is made passes the independent check. */
class MarkerMakerPropertyTest {

    @Property(tries = 25)
    void every_marker_passes_the_check(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int pieces,
            @ForAll Nap nap,
            @ForAll @DoubleRange(max = 12) double gap,
            @ForAll @DoubleRange(min = -1, max = 4) double shrinkage,
            @ForAll @DoubleRange(min = 850, max = 1600) double width,
            @ForAll @DoubleRange(max = 600) double flawX) {
        Pattern order = order(seed, pieces);
        Fabric fabric = new Fabric(
                "cloth",
                width,
                10,
                nap,
                gap,
                Optional.empty(),
                List.of(flaw(flawX, 30), flaw(flawX + 140, 500), flaw(50000, 300)),
                Optional.empty(),
                new Fabric.Shrinkage(shrinkage, shrinkage / 2),
                Fabric.Face.UP);
        MarkerRequest request = new MarkerRequest(
                List.of(order),
                Material.SHELL,
                fabric,
                SearchBudget.ofIterations(25).withSeed(seed));

        Marker marker = ((MarkerResult.Made) new MarkerMaker().make(request)).marker();

        assertThat(MarkerCheck.check(marker, List.of(order)).failures()).isEmpty();
        assertThat(marker.length()).isLessThan(9000);
    }

    private static Fabric.Flaw flaw(double x, double y) {
        return new Fabric.Flaw(SamplePatterns.ring(x, y, x + 60, y + 5, x + 40, y + 55), "hole");
    }

    private static Pattern order(long seed, int pieces) {
        List<Piece> list = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            CutQuantity cut = i % 2 == 0 ? CutQuantity.pair() : new CutQuantity(2, false);
            NapDirection direction = i % 3 == 0 ? NapDirection.ONE_WAY : NapDirection.TWO_WAY;
            list.add(SamplePatterns.piece(
                    "jacket.part" + i, Garment.JACKET, cut, direction, ring(seed + i, 90 + 60 * i)));
        }
        return SamplePatterns.pattern("A17", list.toArray(Piece[]::new));
    }

    private static Ring ring(long seed, double size) {
        Ring outline = RandomOutlines.star(seed, 9, size);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            points.add(Mm.onGrid(new Point(outline.xs()[i], outline.ys()[i])));
        }
        return new Ring(points);
    }
}
