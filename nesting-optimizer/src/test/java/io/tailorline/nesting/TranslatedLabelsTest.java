package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of pieces are for people: whatever they say, the same marker is made and the same faults are found. */
class TranslatedLabelsTest {

    private static final Fabric STRIPED = LaidRules.striped(1500, 30, 20, 0);

    private final Pattern drawn = UnevenSuitTest.uneven();
    private final Pattern translated = translated(drawn);
    private final Marker plain = made(drawn);
    private final Marker chinese = made(translated);

    private static Pattern translated(Pattern pattern) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            pieces.add(piece.withName("样片" + pieces.size() + ", left, right"));
        }
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());
    }

    private static Marker made(Pattern pattern) {
        MarkerResult result = new MarkerMaker()
                .make(new MarkerRequest(List.of(pattern), Material.SHELL, STRIPED, SearchBudget.ofIterations(0)));
        return ((MarkerResult.Made) result).marker();
    }

    @Test
    void the_marker_is_the_same_but_for_its_labels() {
        assertThat(plain.placements())
                .extracting(placement -> placement.piece().toString())
                .contains("A17/jacket.front.left/1", "A17/jacket.breastWelt/1");
        assertThat(unlabelled(chinese)).isEqualTo(unlabelled(plain));
        assertThat(chinese.placements())
                .allSatisfy(placement -> assertThat(placement.label().text()).contains("样片"));
    }

    private static List<Placement> unlabelled(Marker marker) {
        return marker.placements().stream()
                .map(placement -> placement.withLabel(new Placement.Label(
                        placement.label().at(), placement.label().angleDeg(), "")))
                .toList();
    }

    @Test
    void stripes_match_and_a_piece_off_its_stripe_is_found() {
        CheckReport sound = MarkerCheck.check(chinese, List.of(translated));
        assertThat(sound.failures()).isEmpty();
        assertThat(sound.lines())
                .isEqualTo(MarkerCheck.check(plain, List.of(drawn)).lines());

        Point by = new Point(0, 7);
        assertThat(faults(moved(chinese, "jacket.breastWelt", by), translated))
                .contains("stripes weft")
                .isEqualTo(faults(moved(plain, "jacket.breastWelt", by), drawn));
        assertThat(faults(moved(chinese, "jacket.front.left", by), translated))
                .contains("stripes weft")
                .isEqualTo(faults(moved(plain, "jacket.front.left", by), drawn));
    }

    private static List<String> faults(Marker marker, Pattern pattern) {
        return MarkerCheck.check(marker, List.of(pattern)).failures().stream()
                .map(CheckReport.Line::name)
                .toList();
    }

    private static Marker moved(Marker marker, String pieceId, Point by) {
        List<Placement> placements = marker.placements().stream()
                .map(placement -> placement.piece().pieceId().equals(pieceId) ? moved(placement, by) : placement)
                .toList();
        return new Marker(marker.fabric(), marker.length(), marker.efficiency(), placements);
    }

    private static Placement moved(Placement placement, Point by) {
        List<Point> ring = placement.cutLine().points().stream()
                .map(point -> point.plus(by))
                .toList();
        return new Placement(
                placement.piece(),
                placement.garment(),
                placement.side(),
                new PieceToFabric(
                        placement.mirrored(),
                        placement.rotationDeg(),
                        placement.translate().plus(by)),
                placement.geometry().mapped(new Ring(ring), point -> point.plus(by), angle -> angle),
                new Placement.Label(
                        placement.label().at().plus(by),
                        placement.label().angleDeg(),
                        placement.label().text()),
                placement.copies(),
                placement.onFold());
    }
}
