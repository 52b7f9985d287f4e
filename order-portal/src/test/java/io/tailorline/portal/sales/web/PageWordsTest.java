package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.render.PatternSvg;
import io.tailorline.pattern.render.PatternWords;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PageMessages;
import io.tailorline.portal.web.view.PieceNames;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    private static final String TEXT = "<(?:text|title)[^>]*>([^<]*)</(?:text|title)>";

    private static Pattern suit;

    private final PageWords words =
            new PageWords(new NoticeTexts(PageMessages.source()), new PieceNames(PageMessages.source()));

    @BeforeAll
    static void draft() throws Exception {
        try (InputStream file = PageWordsTest.class.getResourceAsStream("/demo/body.json")) {
            MeasurementSet body = BodyJson.parse("body.json", new String(file.readAllBytes(), StandardCharsets.UTF_8));
            suit = ((Drafted) new PatternEngine().draft("TL-4F7K-22", Style.twoPiece(), body)).pattern();
        }
    }

    private List<String> texts(Locale locale) {
        return java.util.regex.Pattern.compile(TEXT)
                .matcher(PatternSvg.picture(suit, words.in(locale, Sex.MALE)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void a_pattern_is_drawn_in_the_language_of_its_reader() {
        assertThat(texts(Locale.ENGLISH)).contains("Jacket, Cloth", "Front");
        assertThat(texts(Locale.SIMPLIFIED_CHINESE))
                .contains("上衣，面料", "前片")
                .filteredOn(text -> !text.equals("10 cm"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("[A-Za-z]"));
    }

    @Test
    void every_piece_says_in_chinese_how_often_it_is_cut() {
        PatternWords chinese = words.in(Locale.SIMPLIFIED_CHINESE, Sex.MALE);
        for (Piece piece : suit.pieces()) {
            assertThat(chinese.copies(piece)).as(piece.id()).contains("裁").doesNotContainPattern("[A-Za-z]");
        }
    }
}
