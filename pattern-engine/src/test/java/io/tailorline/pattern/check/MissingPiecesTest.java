package io.tailorline.pattern.check;

import static io.tailorline.pattern.check.SoundSuit.SUIT;
import static io.tailorline.pattern.check.SoundSuit.broken;
import static io.tailorline.pattern.check.SoundSuit.brokenBy;
import static io.tailorline.pattern.check.SoundSuit.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.garment.Completeness;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A suit that lacks a piece, or has too many; each is caught by name. */
class MissingPiecesTest {

    @Test
    void a_piece_that_is_missing_or_there_twice() {
        List<Piece> without = SUIT.pieces().stream()
                .filter(piece -> !piece.id().equals("jacket.topSleeve"))
                .toList();
        Pattern missing = seamless(without);
        List<Piece> twice = new ArrayList<>(SUIT.pieces());
        twice.add(SUIT.pieces().get(0));

        assertThat(Certificate.of(missing).broken())
                .extracting(InvariantResult::name)
                .contains("H.completeness");
        assertThat(broken(twice)).contains("H.completeness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jacket.topCollar",
                "trousers.waistband.right",
                "trousers.waistband.left",
                "trousers.sidePocketBearer",
                "waistcoat.facing",
                "waistcoat.lining.back"
            })
    void a_garment_without_its_collar_waistband_bearer_facing_or_back(String id) {
        List<Piece> without =
                SUIT.pieces().stream().filter(piece -> !piece.id().equals(id)).toList();
        Pattern missing = seamless(without);

        assertThat(without).hasSize(SUIT.pieces().size() - 1);
        assertThat(Certificate.of(missing).broken())
                .filteredOn(result -> result.name().equals("H.completeness"))
                .singleElement()
                .satisfies(result -> assertThat(result.toString()).contains(id.replace("lining.", "")));
    }

    @Test
    void an_unlined_front_without_its_binding_or_with_a_narrow_facing() {
        Pattern lined = jacket("full");
        Pattern unlined = jacket("none");
        List<Piece> unbound = new ArrayList<>(unlined.pieces());
        unbound.removeIf(piece -> piece.id().equals("jacket.lining.binding"));
        List<Piece> narrow = new ArrayList<>(unlined.pieces());
        narrow.replaceAll(piece -> piece.id().equals("jacket.facing")
                ? lined.findPiece("jacket.facing").orElseThrow()
                : piece);

        assertThat(Certificate.of(unlined).broken()).isEmpty();
        assertThat(new Completeness().check(with(unlined, unbound)).toString()).contains("jacket.lining.binding");
        assertThat(new Completeness().check(with(unlined, narrow)).toString()).contains("does not cover the shoulder");
    }

    /** A seam cannot name a piece that is not there. */
    private static Pattern seamless(List<Piece> pieces) {
        return new Pattern(
                SUIT.id(), SUIT.style(), SUIT.measurements(), pieces, List.of(), SUIT.girths(), SUIT.labels());
    }

    private static Pattern jacket(String lining) {
        Style style =
                new Style(Style.Fit.REGULAR, EnumSet.of(Garment.JACKET), Map.of("jacket.lining", lining), List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    @Test
    void one_sleeve_instead_of_two() {
        assertThat(brokenBy("jacket.topSleeve", piece -> piece.withCut(CutQuantity.single())))
                .contains("H.completeness");
    }
}
