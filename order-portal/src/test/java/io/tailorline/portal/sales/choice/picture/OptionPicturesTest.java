package io.tailorline.portal.sales.choice.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value of each option has a picture, and it is another than its neighbours' where the pattern is. */
class OptionPicturesTest {

    private static final PatternEngine ENGINE = new PatternEngine();

    static Stream<Arguments> options() {
        return Stream.of(Sex.values())
                .flatMap(sex -> ENGINE.options().stream()
                        .filter(option -> option.sexes().contains(sex))
                        .map(option -> Arguments.of(option, sex)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("options")
    void pictures_differ_exactly_where_patterns_do(StyleOption option, Sex sex) {
        MeasurementSet body = LikelyBody.completed(MeasurementSet.symmetric("median", sex, Map.of()));
        Map<String, Style> styles = MeantStyle.each(option, sex, ENGINE.options());
        Map<String, Picture> pictures = OptionPictures.on(ENGINE, body).of(option);

        assertThat(pictures).as(option.name()).containsOnlyKeys(styles.keySet());
        List<String> words = new ArrayList<>(styles.keySet());
        List<Pattern> patterns =
                words.stream().map(word -> pattern(styles, word, body)).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                boolean isSamePattern = isSame(patterns.get(i), patterns.get(j));
                String one = svg(pictures, words.get(i));
                String other = svg(pictures, words.get(j));
                assertThat(one.equals(other))
                        .as("%s: %s beside %s", option.name(), words.get(i), words.get(j))
                        .isEqualTo(isSamePattern);
            }
        }
    }

    /** Cut and worn alike: a raised sleeve head is worn otherwise than it is cut. */
    private static boolean isSame(Pattern one, Pattern other) {
        return one.pieces().equals(other.pieces()) && WornLines.of(one).equals(WornLines.of(other));
    }

    private static Pattern pattern(Map<String, Style> styles, String word, MeasurementSet body) {
        DraftResult result = ENGINE.draftUncertified(word, styles.getOrDefault(word, Style.twoPiece()), body);
        assertThat(result).isInstanceOf(DraftResult.Drafted.class);
        return ((DraftResult.Drafted) result).pattern();
    }

    private static String svg(Map<String, Picture> pictures, String word) {
        return pictures.getOrDefault(word, new Picture(List.of())).svg("same");
    }
}
