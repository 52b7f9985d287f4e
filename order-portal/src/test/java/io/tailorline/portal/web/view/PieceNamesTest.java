package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Style;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PieceNamesTest {

    private final ResourceBundleMessageSource words = PageMessages.source();
    private final PieceNames names = new PieceNames(words);

    private static Pattern suit() throws Exception {
        try (InputStream body = PieceNamesTest.class.getResourceAsStream("/demo/body.json")) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            DraftResult draft = new PatternEngine().draft("suit", Style.threePiece(), BodyJson.parse("body", text));
            return ((DraftResult.Drafted) draft).pattern();
        }
    }

    @Test
    void every_piece_and_girth_that_is_drawn_has_a_name_in_both_languages() throws Exception {
        suit().pieces().forEach(piece -> {
            String key = "piece." + piece.kind();
            assertThat(words.getMessage(key, null, "", Locale.ENGLISH)).as(key).isNotEmpty();
            assertThat(words.getMessage(key, null, "", Locale.CHINESE)).as(key).matches(".*\\p{IsHan}.*");
        });
        suit().girths()
                .forEach(girth -> assertThat(words.getMessage("girth." + girth.name(), null, "", Locale.CHINESE))
                        .as(girth.name())
                        .isNotEmpty());
    }

    @Test
    void a_piece_is_named_with_its_side_as_a_cutter_says_it() {
        assertThat(names.fullName(PieceRef.parse("TL-2222-22/jacket.front/L"), Locale.ENGLISH))
                .isEqualTo("left front");
        assertThat(names.fullName(PieceRef.parse("TL-2222-22/jacket.front/R2"), Locale.CHINESE))
                .isEqualTo("右前片");
        assertThat(names.letteredName(PieceRef.parse("TL-2222-22/jacket.front/L"), Locale.ENGLISH))
                .isEqualTo("Front L");
        assertThat(names.shortName(PieceRef.parse("TL-2222-22/jacket.breastWelt/1"), Locale.CHINESE))
                .isEqualTo("手巾袋");
        assertThat(names.countedName(PieceRef.parse("TL-2222-22/jacket.jet/L2"), Locale.ENGLISH))
                .isEqualTo("Jet L 2");
        assertThat(names.countedName(PieceRef.parse("TL-2222-22/jacket.topCollar/1"), Locale.ENGLISH))
                .isEqualTo("Top collar");
        assertThat(names.fullName(PieceRef.parse("TL-2222-22/jacket.front.left/1"), Locale.ENGLISH))
                .isEqualTo("left front");
    }
}
