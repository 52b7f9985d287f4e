package io.tailorline.pattern.draft.waistcoat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WaistcoatDraftTest {

    /** A seam shorter than this has no room for a notch clear of its corners, mm. */
    private static final double ROOM_FOR_A_NOTCH = 40;

    private static Pattern draft(Map<String, Object> options) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.WAISTCOAT), options, List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    /** How many pieces are cut from each material. */
    private static Map<Material, Integer> count(Pattern pattern) {
        Map<Material, Integer> count = new TreeMap<>();
        pattern.pieces()
                .forEach(piece -> count.merge(piece.material(), piece.cut().quantity(), Integer::sum));
        return count;
    }

    private static double length(Pattern pattern, String piece, String edge) {
        return pattern.findPiece(piece)
                .orElseThrow()
                .findEdge(edge)
                .orElseThrow()
                .length();
    }

    @Test
    void the_house_waistcoat_has_its_full_piece_set() {
        assertThat(count(draft(Map.of())))
                .containsEntry(Material.SHELL, 10)
                .containsEntry(Material.LINING, 8)
                .containsEntry(Material.FUSIBLE, 6)
                .containsEntry(Material.POCKETING, 8);
    }

    @Test
    void choices_change_the_piece_set() {
        assertThat(count(draft(Map.of("waistcoat.strap", false)))).containsEntry(Material.LINING, 6);
        assertThat(count(draft(Map.of("waistcoat.pockets", "2"))))
                .containsEntry(Material.SHELL, 8)
                .containsEntry(Material.FUSIBLE, 4)
                .containsEntry(Material.POCKETING, 4);
        assertThat(count(draft(Map.of("waistcoat.back", "shell"))))
                .containsEntry(Material.SHELL, 12)
                .containsEntry(Material.LINING, 6);
        assertThat(count(draft(Map.of("waistcoat.lapel", "peak"))))
                .containsEntry(Material.SHELL, 14)
                .containsEntry(Material.FUSIBLE, 8);
    }

    @Test
    void a_choice_without_meaning_is_refused() {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.WAISTCOAT),
                Map.of("waistcoat.buttons", "6x3", "waistcoat.hem", "point", "waistcoat.lapelWidth", 60.0),
                List.of());

        assertThat(((Rejected) new PatternEngine().draft("order-1", style, AverageMan.body())).reasons())
                .extracting(reason -> reason.where())
                .containsExactly("style.options.waistcoat.hem", "style.options.waistcoat.lapelWidth");
    }

    @Test
    void it_goes_under_the_jacket() {
        for (Style.Fit fit : Style.Fit.values()) {
            Style suit = new Style(fit, Set.of(Garment.JACKET, Garment.WAISTCOAT), Map.of(), List.of());
            Pattern pattern = ((Drafted) new PatternEngine().draft("order-1", suit, AverageMan.body())).pattern();
            assertThat(girth(pattern, "chest") - girth(pattern, "waistcoatChest"))
                    .isBetween(40.0, 60.0);
            assertThat(length(pattern, "jacket.back", "neck") - length(pattern, "waistcoat.lining.back", "neck"))
                    .as("back neck, 3 shorter than the jacket's")
                    .isCloseTo(3, within(0.5));
        }
    }

    private static double girth(Pattern pattern, String name) {
        return pattern.girths().stream()
                .filter(girth -> girth.name().equals(name))
                .mapToDouble(Girth::finished)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_seam_with_room_for_it_has_a_notch() {
        Pattern pattern = draft(Map.of("waistcoat.lapel", "shawl"));
        for (Seam seam : pattern.seams()) {
            double run = seam.a().stream()
                    .mapToDouble(ref -> length(pattern, ref.piece(), ref.edge()))
                    .sum();
            boolean mirrored = seam.a().equals(seam.b());
            if (run > ROOM_FOR_A_NOTCH && !mirrored) {
                assertThat(pattern.pieces())
                        .as(seam.name())
                        .anySatisfy(piece -> assertThat(piece.notches())
                                .extracting(Notch::mate)
                                .contains(seam.name()));
            }
        }
    }

    @Test
    void the_lining_is_longer_than_the_shell_by_a_tuck_and_equally_wide() {
        Pattern pattern = draft(Map.of());

        assertThat(length(pattern, "waistcoat.lining.front", "side") - length(pattern, "waistcoat.front", "side"))
                .isCloseTo(12, within(0.5));
        assertThat(length(pattern, "waistcoat.lining.front", "inner") - length(pattern, "waistcoat.facing", "inner"))
                .isBetween(10.0, 12.5);
        for (String hem : List.of("hem.centre", "hem.side", "dart", "armhole")) {
            assertThat(length(pattern, "waistcoat.lining.front", hem))
                    .as(hem)
                    .isCloseTo(length(pattern, "waistcoat.front", hem), within(0.03));
        }
    }

    @Test
    void stripes_of_a_welt_meet_those_of_the_front_and_of_a_cloth_back_those_at_the_side() {
        Pattern pattern = draft(Map.of("waistcoat.back", "shell"));

        assertThat(anchors(pattern, "waistcoat.front"))
                .contains("waistcoat.lowerWelt", "waistcoat.upperWelt", "waistcoat.side.waist");
        assertThat(anchors(pattern, "waistcoat.lowerWelt")).containsExactly("waistcoat.lowerWelt");
        assertThat(anchors(pattern, "waistcoat.back")).contains("waistcoat.side.waist", "waistcoat.centreBack.waist");
    }

    private static List<String> anchors(Pattern pattern, String piece) {
        return pattern.findPiece(piece).orElseThrow().anchors().stream()
                .map(StripeAnchor::match)
                .toList();
    }

    @Test
    void the_grain_of_front_and_back_is_plumb_and_that_of_a_lapel_follows_the_opening() {
        Pattern pattern = draft(Map.of("waistcoat.lapel", "notch"));
        Piece front = pattern.findPiece("waistcoat.front").orElseThrow();
        Edge opening = pattern.findPiece("waistcoat.lapel")
                .orElseThrow()
                .findEdge("opening")
                .orElseThrow();

        assertThat(front.grainLine().from().y())
                .isEqualTo(front.grainLine().to().y());
        assertThat(opening.line().first().y()).isCloseTo(opening.line().last().y(), within(0.02));
    }

    @Test
    void sides_that_differ_are_cut_apart_and_keep_their_pockets_level() {
        Style uneven = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.WAISTCOAT),
                Map.of("waistcoat.lapel", "peak", "waistcoat.back", "shell"),
                List.of(
                        new Style.Alteration("lowShoulder", Side.LEFT, 10),
                        new Style.Alteration("backWidth", Side.RIGHT, 5)));
        Pattern pattern = ((Drafted) new PatternEngine().draft("order-1", uneven, AverageMan.body())).pattern();

        assertThat(length(pattern, "waistcoat.front.right", "side") - length(pattern, "waistcoat.front.left", "side"))
                .isCloseTo(10, within(0.5));
        assertThat(pattern.pieces())
                .extracting(Piece::id)
                .contains("waistcoat.lapel.right", "waistcoat.lapel.left", "waistcoat.lining.front.left");
    }
}
