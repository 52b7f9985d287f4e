package io.tailorline.pattern.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PieceRefPropertyTest {

    @Provide
    Arbitrary<PieceRef> refs() {
        Arbitrary<String> order = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> pieceId =
                Arbitraries.strings().excludeChars('/').ofMinLength(1).ofMaxLength(12);
        Arbitrary<Copy> copy = Combinators.combine(
                        Arbitraries.of(Side.class), Arbitraries.integers().between(1, 99_999))
                .as(Copy::new);
        return Combinators.combine(order, pieceId, copy).as(PieceRef::new);
    }

    @Property
    void its_text_is_read_as_the_same_reference_whatever_the_order_is_called(@ForAll("refs") PieceRef ref) {
        assertThat(PieceRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Property
    void a_bundle_is_read_as_the_same_bundle(@ForAll String order, @ForAll Garment garment) {
        BundleRef bundle = new BundleRef(order, garment);
        assertThat(BundleRef.parse(bundle.toString())).isEqualTo(bundle);
    }

    @Example
    void an_order_may_have_slashes() {
        PieceRef ref = PieceRef.parse("2026/11/TL-7/jacket.front.left/1");

        assertThat(ref.order()).isEqualTo("2026/11/TL-7");
        assertThat(ref.pieceId()).isEqualTo("jacket.front.left");
        assertThat(ref.kind()).isEqualTo("jacket.front");
        assertThat(ref.side()).isEqualTo(Side.LEFT);
        assertThat(ref.withinOrder()).isEqualTo("jacket.front.left/1");
    }

    @Example
    void a_copy_of_a_pair_knows_its_side_and_its_partner() {
        PieceRef left = PieceRef.parse("7/jacket.jet/L2");

        assertThat(left.side()).isEqualTo(Side.LEFT);
        assertThat(left.copy().isMirrored()).isTrue();
        assertThat(left.partner()).hasToString("7/jacket.jet/R2");
        assertThat(PieceRef.parse("7/jacket.topCollar/1").partner()).hasToString("7/jacket.topCollar/1");
    }

    @Example
    void bad_text_is_refused_by_name() {
        for (String bad : new String[] {"", "front", "jacket.front/L", "7//L", "7/jacket.front/"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PieceRef.parse(bad))
                    .withMessageContaining("'" + (bad.equals("7/jacket.front/") ? "" : bad) + "'");
        }
        for (String bad : new String[] {"R1", "L0", "0", "01", "X", "r", "R-2", "1234567"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PieceRef.parse("7/jacket.front/" + bad))
                    .withMessage("Copy '%s' must be R, L, R2, L2, ... or 1, 2, ...", bad);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BundleRef.parse("7/coat"))
                .withMessage("Bundle '7/coat' must be <order>/jacket, <order>/trousers or <order>/waistcoat.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PieceRef("7", "jacket/front", new Copy(Side.BOTH, 1)))
                .withMessage("Piece id 'jacket/front' must not be empty and must not contain a slash.");
    }
}
