package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small lays whose markers can be worked out by hand, for tests of the rules of a shop. */
final class LaidRules {

    /** What widened outlines and the grid add to a length worked out by hand, mm per piece. */
    static final double ROUNDING = 0.15;

    /** A folder into which the tests draw their markers; the pictures of docs/nesting/marker-rules.md are made so. */
    private static final String PICTURES = "tailorline.pictures";

    private LaidRules() {}

    static Fabric cloth(double width, Nap nap) {
        return Fabric.plain("cloth", width, nap, 0);
    }

    static Fabric striped(double width, double warpRepeat, double weftRepeat, double offset) {
        return new Fabric(
                "striped",
                width,
                0,
                Nap.ONE_WAY,
                0,
                Optional.of(new Fabric.Stripe(warpRepeat, weftRepeat, offset)),
                List.of(),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);
    }

    static Piece piece(String id, CutQuantity cut, NapDirection direction, Ring cutLine, StripeAnchor... anchors) {
        Piece plain = SamplePatterns.piece(id, Garment.JACKET, cut, direction, cutLine);
        return plain.withGeometry(new PieceGeometry(cutLine, grain(cutLine), List.of(), List.of(), List.of(anchors)));
    }

    /** Along the middle of the piece, so that one sees how it leans. */
    private static GrainLine grain(Ring ring) {
        Point sum = new Point(0, 0);
        for (Point point : ring.points()) {
            sum = sum.plus(point);
        }
        Point middle = sum.times(1.0 / ring.size());
        Point whole = new Point(StrictMath.rint(middle.x()), StrictMath.rint(middle.y()));
        Point half = new Point(StrictMath.rint(whole.x() / 2), 0);
        return new GrainLine(whole.minus(half), whole.plus(half));
    }

    static StripeAnchor anchor(String match, double x, double y) {
        return new StripeAnchor(match, new Point(x, y));
    }

    static MarkerResult make(Fabric fabric, MarkerRules rules, Pattern... orders) {
        return new MarkerMaker()
                .make(new MarkerRequest(List.of(orders), Material.SHELL, fabric, SearchBudget.ofIterations(60))
                        .withRules(rules));
    }

    static MarkerResult make(Fabric fabric, MarkerRules rules, Piece... pieces) {
        return make(fabric, rules, SamplePatterns.pattern("A", pieces));
    }

    /** The marker, checked against its patterns and drawn where a folder for pictures is given. */
    static Marker made(String picture, Fabric fabric, MarkerRules rules, Pattern... orders) {
        MarkerResult result = make(fabric, rules, orders);
        assertThat(result).isInstanceOf(MarkerResult.Made.class);
        Marker marker = ((MarkerResult.Made) result).marker();
        assertThat(MarkerCheck.check(marker, List.of(orders), rules).failures()).isEmpty();
        draw(picture, marker);
        return marker;
    }

    static Marker made(String picture, Fabric fabric, MarkerRules rules, Piece... pieces) {
        return made(picture, fabric, rules, SamplePatterns.pattern("A", pieces));
    }

    private static void draw(String picture, Marker marker) {
        String folder = System.getProperty(PICTURES);
        if (folder != null) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.writeString(Path.of(folder, picture + ".svg"), MarkerSvg.draw(marker));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String refusal(MarkerResult result) {
        assertThat(result).isInstanceOf(MarkerResult.Rejected.class);
        return ((MarkerResult.Rejected) result).message();
    }

    static Placement placed(Marker marker, String piece) {
        return marker.placements().stream()
                .filter(placement -> placement.piece().toString().equals(piece))
                .findFirst()
                .orElseThrow();
    }

    static Point at(Marker marker, String piece, String match) {
        return placed(marker, piece).anchors().stream()
                .filter(anchor -> anchor.match().equals(match))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /** How far a number is beyond a multiple of the repeat, 0 to repeat. */
    static double beyond(double value, double repeat) {
        double off = value - repeat * StrictMath.floor(value / repeat);
        return StrictMath.abs(off - repeat) < 0.02 ? 0 : off;
    }
}
