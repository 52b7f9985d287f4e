package io.tailorline.pattern.check;

import static io.tailorline.pattern.piece.SamplePattern.ALLOWANCE;
import static io.tailorline.pattern.piece.SamplePattern.HEM;
import static io.tailorline.pattern.piece.SamplePattern.LENGTH;
import static io.tailorline.pattern.piece.SamplePattern.WIDTH;
import static io.tailorline.pattern.piece.SamplePattern.back;
import static io.tailorline.pattern.piece.SamplePattern.edge;
import static io.tailorline.pattern.piece.SamplePattern.front;
import static io.tailorline.pattern.piece.SamplePattern.with;
import static io.tailorline.pattern.piece.SamplePattern.withCutLine;
import static io.tailorline.pattern.piece.SamplePattern.withEdges;
import static io.tailorline.pattern.piece.SamplePattern.withGrain;
import static io.tailorline.pattern.piece.SamplePattern.withInternalCut;
import static io.tailorline.pattern.piece.SamplePattern.withNotches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.check.invariant.Finding;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Seam;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each invariant is seen to fail on a pattern broken for it. */
class CertificateTest {

    /** The two panels of the sample are no whole jacket. */
    private static final String NO_SUIT = "H.completeness";

    private static List<String> broken(Pattern pattern) {
        return Certificate.of(pattern).broken().stream()
                .map(InvariantResult::name)
                .filter(name -> !name.equals(NO_SUIT))
                .toList();
    }

    private static InvariantResult result(Pattern pattern, String name) {
        return Certificate.of(pattern).results().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Pattern withFront(Piece front) {
        return with(front, back());
    }

    private static Point at(double x, double y) {
        return Point.of(x, y);
    }

    @Test
    void a_sound_pattern_passes_every_invariant() {
        Certificate certificate = Certificate.of(SamplePattern.pattern());

        assertThat(certificate.broken())
                .singleElement()
                .satisfies(result -> assertThat(result.name()).isEqualTo(NO_SUIT));
        assertThat(certificate.results()).hasSize(35);
        assertThat(certificate.results().get(12).line()).isEqualTo("B.seamLength         0 mm (at most 0.500 mm) ok");
    }

    @Test
    void a_gap_between_two_edges_is_found() {
        Piece gap = withEdges(
                front(),
                edge("side", ALLOWANCE, 0, 0, LENGTH, 0),
                edge("hem", HEM, LENGTH, 0.02, LENGTH, WIDTH),
                edge("centre", ALLOWANCE, LENGTH, WIDTH, 0, WIDTH),
                edge("top", ALLOWANCE, 0, WIDTH, 0, 0));

        assertThat(broken(withFront(gap))).contains("A.closed");
    }

    @Test
    void an_outline_that_crosses_itself_is_found() {
        Piece crossed = withCutLine(front(), at(-10, -10), at(440, 210), at(440, -10), at(-10, 210));

        assertThat(broken(withFront(crossed))).contains("A.simple");
    }

    /** The front's cut line runs from (-10, -10) to (440, 210). */
    @Test
    void an_internal_cut_may_end_inside_or_run_out_through_an_edge() {
        Piece inside = withInternalCut(front(), "slash", at(100, 50), at(100, 150));
        Piece out = withInternalCut(inside, "belly cut", at(200, 100), at(220, -10));

        assertThat(broken(withFront(out))).isEmpty();
    }

    @Test
    void an_internal_cut_that_leaves_the_piece_is_found() {
        Piece beside = withInternalCut(front(), "belly cut", at(200, 100), at(200, -12));

        assertThat(broken(withFront(beside))).contains("A.internalCutInside");
        assertThat(result(withFront(beside), "A.internalCutInside").findings())
                .extracting(Finding::text)
                .containsExactly("jacket.front, belly cut: 2 mm");
    }

    @Test
    void an_internal_cut_with_less_than_two_allowances_of_cloth_beside_it_is_found() {
        Piece near = withInternalCut(front(), "slash", at(100, 9), at(100, 150));
        Piece flat = withInternalCut(front(), "slash", at(100, 40), at(300, -10));
        Piece fromEdge = withInternalCut(front(), "slash", at(100, -10), at(100, 100));

        assertThat(result(withFront(near), "A.internalCutClear").findings())
                .extracting(Finding::text)
                .containsExactly("jacket.front, slash: 1 mm too near");
        assertThat(broken(withFront(flat))).containsExactly("A.internalCutClear");
        assertThat(broken(withFront(fromEdge))).containsExactly("A.internalCutClear");
    }

    @Test
    void an_internal_cut_that_crosses_itself_or_another_is_found() {
        Piece loop = withInternalCut(front(), "slash", at(100, 50), at(200, 50), at(150, 120), at(150, 20));
        Piece cross = withInternalCut(
                withInternalCut(front(), "slash", at(100, 100), at(200, 100)), "slash", at(150, 50), at(150, 150));

        assertThat(broken(withFront(loop))).containsExactly("A.internalCutClear");
        assertThat(broken(withFront(cross))).containsExactly("A.internalCutClear");
    }

    @Test
    void an_outline_that_runs_clockwise_is_found() {
        Piece clockwise = withCutLine(front(), at(-10, -10), at(-10, 210), at(440, 210), at(440, -10));

        assertThat(broken(withFront(clockwise))).containsExactly("A.area");
    }

    @Test
    void a_chord_too_short_to_have_a_direction_is_found() {
        Piece tiny = withCutLine(front(), at(-10, -10), at(440, -10), at(440, -9.6), at(440, 210), at(-10, 210));

        assertThat(broken(withFront(tiny))).containsExactly("A.shortestChord");
    }

    @Test
    void a_spike_is_found() {
        Piece spike = withCutLine(
                front(),
                at(-10, -10),
                at(440, -10),
                at(440, 210),
                at(300, 210),
                at(295, 250),
                at(290, 210),
                at(-10, 210));

        assertThat(broken(withFront(spike))).contains("A.sharpestCorner");
    }

    @Test
    void a_knife_inside_the_sewing_line_is_found() {
        Piece inside = withCutLine(front(), at(5, -10), at(440, -10), at(440, 210), at(5, 210));

        assertThat(broken(withFront(inside))).contains("A.cutEnclosesSeam");
    }

    @Test
    void an_allowance_that_is_not_kept_is_found() {
        Piece wide = withCutLine(
                withEdges(
                        front(),
                        edge("side", ALLOWANCE, 0, 0, LENGTH, 0),
                        edge("hem", HEM, LENGTH, 0, LENGTH, WIDTH),
                        new io.tailorline.pattern.piece.Edge(
                                "centre",
                                Polyline.through(at(LENGTH, WIDTH), at(200, WIDTH), at(0, WIDTH)),
                                io.tailorline.pattern.piece.Allowance.of(ALLOWANCE)),
                        edge("top", ALLOWANCE, 0, WIDTH, 0, 0)),
                at(-10, -10),
                at(440, -10),
                at(440, 210.1),
                at(-10, 210.1));

        assertThat(broken(withFront(wide))).containsExactly("A.allowance");
    }

    @Test
    void a_piece_wider_than_the_cloth_is_found() {
        Piece wide = withCutLine(front(), at(-10, -10), at(440, -10), at(440, 1491), at(-10, 1491));

        assertThat(broken(withFront(wide))).contains("A.fitsCloth");
    }

    @Test
    void sides_of_a_seam_that_differ_are_found_unless_the_difference_is_eased() {
        Piece shorter = withEdges(
                back(),
                edge("centre", ALLOWANCE, 0, 0, LENGTH, 0),
                edge("hem", HEM, LENGTH, 0, LENGTH - 2, WIDTH),
                edge("side", ALLOWANCE, LENGTH - 2, WIDTH, 0, WIDTH),
                edge("top", ALLOWANCE, 0, WIDTH, 0, 0));
        Pattern uneven = with(front(), shorter);

        assertThat(broken(uneven)).contains("B.seamLength");
        assertThat(result(uneven, "B.seamLength").figure()).isCloseTo(2, within(1e-9));
        assertThat(broken(withSeam(uneven, SamplePattern.side(1, 3)))).doesNotContain("B.seamLength");
    }

    @Test
    void uneven_lengths_between_notches_are_found() {
        Piece front = withNotches(front(), notchBelow(100), notchBelow(200));
        Piece back = withNotches(back(), notchAbove(100), notchAbove(201));

        assertThat(broken(with(front, back))).containsExactly("B.betweenNotches", "G.notchPosition");
    }

    @Test
    void a_girth_that_is_not_body_and_ease_is_found() {
        Pattern sound = SamplePattern.pattern();
        Pattern tight = new Pattern(
                sound.id(),
                sound.style(),
                sound.measurements(),
                sound.pieces(),
                sound.seams(),
                List.of(new Girth("chest", 700, 100, 799.4)),
                sound.labels());

        assertThat(broken(tight)).containsExactly("C.girth");
    }

    @Test
    void a_grain_line_off_the_grain_is_found() {
        assertThat(broken(withFront(withGrain(front(), at(50, 100), at(350, 101.2)))))
                .containsExactly("F.grainDirection");
    }

    @Test
    void a_short_grain_line_is_found() {
        assertThat(broken(withFront(withGrain(front(), at(50, 100), at(190, 100)))))
                .containsExactly("F.grainLength");
    }

    @Test
    void a_notch_off_the_cut_line_is_found() {
        Notch inside = new Notch(at(150, -9.8), 90, 4, Notch.Kind.SINGLE, "side");

        assertThat(broken(withFront(withNotches(front(), inside)))).containsExactly("G.notchOnCutLine");
    }

    @Test
    void a_notch_that_is_not_square_to_its_seam_is_found() {
        Notch slanting = new Notch(at(150, -10), 88, 4, Notch.Kind.SINGLE, "side");

        assertThat(result(withFront(withNotches(front(), slanting)), "G.notchOnCutLine")
                        .isOk())
                .isTrue();
        Notch wild = new Notch(at(150, -10), 60, 4, Notch.Kind.SINGLE, "side");
        assertThat(broken(withFront(withNotches(front(), wild)))).contains("G.notchOnCutLine");
    }

    @Test
    void a_notch_too_deep_for_its_allowance_is_found() {
        Notch deep = new Notch(at(150, -10), 90, 7.5, Notch.Kind.SINGLE, "side");

        assertThat(broken(withFront(withNotches(front(), deep)))).containsExactly("G.notchDepth");
    }

    @Test
    void a_notch_without_a_partner_is_found() {
        assertThat(broken(withFront(withNotches(front())))).containsExactly("G.notchPartner");
        Notch lost = new Notch(at(150, -10), 90, 4, Notch.Kind.SINGLE, "armhole");
        assertThat(broken(withFront(withNotches(front(), lost)))).containsExactly("G.notchPartner");
    }

    @Test
    void partners_at_different_places_are_found_unless_the_ease_explains_it() {
        Pattern apart = withFront(withNotches(front(), notchBelow(151)));

        assertThat(broken(apart)).containsExactly("G.notchPosition");
        assertThat(result(withSeam(apart, SamplePattern.side(0, 2)), "G.notchPosition")
                        .isOk())
                .isTrue();
    }

    @Test
    void a_notch_at_a_corner_is_found() {
        Pattern close = with(withNotches(front(), notchBelow(9)), withNotches(back(), notchAbove(9)));

        assertThat(broken(close)).containsExactly("G.notchOffCorner");
    }

    private static Notch notchBelow(double x) {
        return new Notch(at(x, -ALLOWANCE), 90, 4, Notch.Kind.SINGLE, "side");
    }

    private static Notch notchAbove(double x) {
        return new Notch(at(x, WIDTH + ALLOWANCE), -90, 4, Notch.Kind.DOUBLE, "side");
    }

    private static Pattern withSeam(Pattern pattern, Seam seam) {
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pattern.pieces(),
                List.of(seam),
                pattern.girths(),
                pattern.labels());
    }
}
