package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Efficiency;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A sound marker passes; each fault planted in it is found, by name. */
class MarkerCheckTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    private final Pattern suit = SamplePatterns.smallSuit("A17");
    private final Marker sound = ((MarkerResult.Made) new MarkerMaker()
                    .make(new MarkerRequest(List.of(suit), Material.SHELL, CLOTH, SearchBudget.ofIterations(5))))
            .marker();

    @Test
    void a_sound_marker_passes_with_and_without_its_pattern() {
        assertThat(MarkerCheck.check(sound, List.of()).failures()).isEmpty();
        assertThat(MarkerCheck.check(sound, List.of(suit)).failures()).isEmpty();
    }

    @Test
    void the_line_of_the_gaps_names_the_closest_pieces_and_how_far_apart_they_must_be() {
        assertThat(MarkerCheck.check(sound, List.of()).lines())
                .filteredOn(line -> line.name().equals("gaps"))
                .singleElement()
                .asString()
                .matches("gaps +closest are \\S+ and \\S+, [0-9.]+ mm apart, expected at least [0-9.]+ mm: ok");
    }

    @Test
    void an_overlap_is_found() {
        Point onFirst = sound.placements().get(0).translate();
        Marker planted = with(1, placement -> placed(placement, 0, onFirst.plus(new Point(5, 340))));

        assertThat(failures(planted)).contains("gaps");
    }

    @Test
    void a_gap_that_is_too_small_is_found() {
        Fabric wide = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 60);

        assertThat(failures(new Marker(wide, sound.length(), sound.efficiency(), sound.placements())))
                .containsExactly("gaps");
    }

    @Test
    void a_piece_off_the_cloth_is_found() {
        Marker planted = with(
                0,
                placement ->
                        placed(placement, 0, new Point(placement.translate().x(), -400)));

        assertThat(failures(planted)).contains("inside");
    }

    @Test
    void a_covered_flaw_is_found() {
        Point at = sound.placements().get(0).label().at();
        Ring hole = SamplePatterns.ring(at.x(), at.y(), at.x() + 5, at.y(), at.x() + 5, at.y() + 5);
        Fabric flawed = new Fabric(
                "navy twill",
                1500,
                10,
                Nap.ONE_WAY,
                2,
                Optional.empty(),
                List.of(new Fabric.Flaw(hole, "hole")),
                Optional.empty(),
                new Fabric.Shrinkage(0, 0),
                Fabric.Face.UP);

        Marker covering = new Marker(flawed, sound.length(), sound.efficiency(), sound.placements());
        assertThat(failures(covering)).containsExactly("flaws");
        assertThat(MarkerCheck.check(covering, List.of()).failures().get(0).figure())
                .endsWith(" lies on flaw 'hole' at (%s, %s)".formatted(at.x(), at.y()));
    }

    @Test
    void a_missing_and_a_doubled_piece_are_found_with_the_pattern() {
        List<Placement> fewer = sound.placements().subList(0, sound.placements().size() - 1);
        List<Placement> twice = new ArrayList<>(fewer);
        twice.add(fewer.get(0));

        assertThat(failures(withPlacements(fewer))).containsExactly("complete");
        assertThat(failures(withPlacements(twice))).contains("names", "complete");
    }

    @Test
    void a_piece_against_the_nap_is_found() {
        assertThat(failures(with(0, placement -> turned(placement, 180)))).contains("nap");
    }

    @Test
    void a_piece_across_the_grain_is_found() {
        assertThat(failures(with(0, placement -> turned(placement, 90)))).contains("grain");
    }

    @Test
    void a_bent_outline_is_found_with_the_pattern() {
        Marker planted = with(6, placement -> {
            List<Point> points = new ArrayList<>(placement.cutLine().points());
            points.set(0, points.get(0).plus(new Point(0.5, 0.5)));
            return withCutLine(placement, new Ring(points));
        });

        assertThat(failures(planted)).containsExactly("shapes");
    }

    @Test
    void an_outline_that_crosses_itself_is_found() {
        Marker planted = with(6, placement -> {
            List<Point> points = new ArrayList<>(placement.cutLine().points());
            Point first = points.get(0);
            points.set(0, points.get(1));
            points.set(1, first);
            return withCutLine(placement, new Ring(points));
        });

        assertThat(failures(planted)).contains("outlines");
    }

    @Test
    void a_boast_is_found() {
        assertThat(failures(new Marker(CLOTH, sound.length(), 0.99, sound.placements())))
                .containsExactly("figures");
    }

    @Test
    void markings_that_are_not_the_patterns_are_found() {
        assertThat(failures(with(0, placement -> marked(placement, List.of(), placement.drillHoles()))))
                .containsExactly("markings");
        assertThat(failures(with(
                        0,
                        placement -> marked(
                                placement,
                                placement.notches().stream()
                                        .map(notch -> new Notch(
                                                notch.at().plus(new Point(5, 0)),
                                                notch.angleDeg(),
                                                notch.depth(),
                                                notch.kind(),
                                                notch.mate()))
                                        .toList(),
                                placement.drillHoles()))))
                .containsExactly("markings");
        assertThat(failures(with(
                        0,
                        placement -> marked(
                                placement,
                                placement.notches(),
                                List.of(new DrillHole(placement.label().at(), "pocket end"))))))
                .containsExactly("markings");
    }

    @Test
    void a_ticket_that_is_not_the_pieces_own_is_found() {
        assertThat(failures(with(0, placement -> labelled(placement, "A17 front L"))))
                .containsExactly("tickets");
        assertThat(failures(with(
                        0,
                        placement -> new Placement(
                                placement.piece(),
                                Garment.TROUSERS,
                                placement.toFabric(),
                                placement.geometry(),
                                placement.label()))))
                .containsExactly("tickets");
    }

    private static Placement marked(Placement of, List<Notch> notches, List<DrillHole> holes) {
        return of.withGeometry(of.geometry().withNotches(notches).withDrillHoles(holes));
    }

    private static Placement labelled(Placement of, String label) {
        return of.withLabel(new Placement.Label(of.label().at(), of.label().angleDeg(), label));
    }

    private List<String> failures(Marker marker) {
        List<String> names = new ArrayList<>();
        MarkerCheck.check(marker, List.of(suit)).failures().forEach(line -> names.add(line.name()));
        return names;
    }

    private Marker with(int index, UnaryOperator<Placement> change) {
        List<Placement> placements = new ArrayList<>(sound.placements());
        placements.set(index, change.apply(placements.get(index)));
        return withPlacements(placements);
    }

    private static Marker withPlacements(List<Placement> placements) {
        double length = placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElseThrow();
        return new Marker(CLOTH, length, Efficiency.of(placements, length, CLOTH), placements);
    }

    private Placement turned(Placement placement, double degrees) {
        return placed(placement, degrees, placement.translate().plus(new Point(800, 800)));
    }

    private Placement placed(Placement placement, double degrees, Point translate) {
        var piece = PatternCheck.findPiece(placement, List.of(suit)).orElseThrow();
        PieceToFabric to = new PieceToFabric(placement.mirrored(), degrees, translate);
        return new Placement(
                placement.piece(),
                placement.garment(),
                to,
                to.of(piece.geometry()),
                new Placement.Label(to.of(new Point(90, 40)), 0, "label"));
    }

    private static Placement withCutLine(Placement placement, Ring cutLine) {
        return placement.withGeometry(new PieceGeometry(
                cutLine, placement.grainLine(), placement.notches(), placement.drillHoles(), placement.anchors()));
    }
}
