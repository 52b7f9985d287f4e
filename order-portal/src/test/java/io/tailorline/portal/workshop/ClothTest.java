package io.tailorline.portal.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.worn.Weave;
import io.tailorline.portal.fake.SampleCloths;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ClothPattern;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cloth has the stripe of its article, where it lies and how narrow it is, whatever a picture can show of it. */
class ClothTest {

    private static final String LINES = "#8c9db5";

    private static Cloth woven(double warpRepeat, double weftRepeat, double offset, double offsetAlong) {
        Article plain = SeedCatalogue.ofTheProgram().articles().get(0);
        return Cloth.of(
                new Article(
                        plain.id(),
                        plain.kind(),
                        plain.name(),
                        plain.colour(),
                        plain.usableWidth(),
                        plain.weight(),
                        plain.nap(),
                        plain.face(),
                        Optional.of(new ClothPattern(warpRepeat, weftRepeat, offset, offsetAlong, LINES)),
                        plain.shrinkage(),
                        plain.supply(),
                        plain.label(),
                        plain.markerRulesApply()),
                "R-1");
    }

    @Test
    void the_first_stripe_and_line_lie_where_the_article_says() {
        Cloth check = woven(55, 45, 7.5, 12);

        assertThat(check.fabric().stripe()).contains(new Fabric.Stripe(55, 45, 7.5, 12));
        assertThat(check.weave()).contains(new Weave(45, 55, LINES));
    }

    @Test
    void what_cannot_be_drawn_is_matched_all_the_same() {
        assertThat(woven(0, 2, 1, 0).fabric().stripe()).contains(new Fabric.Stripe(0, 2, 1, 0));
        assertThat(woven(0, 2, 1, 0).weave()).isEmpty();
        assertThat(woven(60, 0, 0, 5).fabric().stripe()).contains(new Fabric.Stripe(60, 0, 0, 5));
        assertThat(woven(60, 0, 0, 5).weave()).isEmpty();
    }

    /** As they are woven: the middle of a stripe half a repeat beside the selvedge, cut on a line across. */
    @Test
    void the_striped_cloths_that_a_house_begins_with_lie_as_they_are_woven() {
        assertThat(SampleCloths.ofTheHouse()
                        .find("navy-chalk-stripe")
                        .orElseThrow()
                        .fabric()
                        .stripe())
                .contains(new Fabric.Stripe(0, 18, 9, 0));
        assertThat(SampleCloths.ofTheHouse()
                        .find("grey-windowpane")
                        .orElseThrow()
                        .fabric()
                        .stripe())
                .contains(new Fabric.Stripe(55, 45, 22.5, 0));
        assertThat(SampleCloths.ofTheHouse().standard().fabric().stripe()).isEmpty();
    }
}
