package io.tailorline.workflow.workshop.stock.remnant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.workshop.ArticleKind;
import org.junit.jupiter.api.Test;

class UsefulPartsTest {

    private static final UsefulParts PARTS = UsefulParts.of(new PatternEngine());

    @Test
    void the_house_s_own_patterns_say_from_which_size_a_remnant_is_of_use() {
        assertThat(PARTS.byKind().get(ArticleKind.SHELL))
                .extracting(UsefulPart::piece)
                .containsExactly("trousers.front", "jacket.front", "waistcoat.front", "jacket.topSleeve");
        assertThat(PARTS.byKind().values()).noneMatch(parts -> parts.isEmpty());
        UsefulPart front = PARTS.byKind().get(ArticleKind.SHELL).get(2);
        assertThat(front.lengthMm()).isBetween(600.0, 639.0);
        assertThat(front.widthMm()).isBetween(300.0, 354.0);
    }

    @Test
    void a_panel_holds_whichever_piece_must_be_cut_once_more() {
        UsefulPart panel = PARTS.panels().get(ArticleKind.SHELL);
        assertThat(PARTS.byKind().get(ArticleKind.SHELL))
                .allMatch(part -> part.fitsOn(panel.lengthMm(), panel.widthMm()));
        assertThat(PARTS.isPanel(ArticleKind.SHELL, panel.lengthMm(), panel.widthMm()))
                .isTrue();
        assertThat(PARTS.isPanel(ArticleKind.SHELL, panel.lengthMm() - 1, 1500)).isFalse();
        assertThat(PARTS.isPanel(ArticleKind.TRIM, 9000, 9000)).isFalse();
        assertThat(panel.lengthMm()).isBetween(1150.0, 1198.0);
    }

    @Test
    void what_holds_no_part_is_of_no_use() {
        assertThat(PARTS.isUseful(ArticleKind.SHELL, 500, 1500)).isFalse();
        assertThat(PARTS.isUseful(ArticleKind.SHELL, 1400, 250)).isFalse();
        assertThat(PARTS.on(ArticleKind.SHELL, 680, 360))
                .extracting(UsefulPart::piece)
                .containsExactly("waistcoat.front", "jacket.topSleeve");
        assertThat(PARTS.isUseful(ArticleKind.TRIM, 9000, 9000)).isFalse();
    }
}
