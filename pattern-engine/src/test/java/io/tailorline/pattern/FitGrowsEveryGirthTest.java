package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.check.fit.FitRule;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A slim suit is smaller in every girth than a regular one, and that smaller than one for comfort. */
class FitGrowsEveryGirthTest {

    private static final List<FitRule> GIRTHS = List.of(
            FitRule.CHEST,
            FitRule.WAIST,
            FitRule.SEAT,
            FitRule.ACROSS_BACK,
            FitRule.SLEEVE_WIDTH,
            FitRule.ELBOW,
            FitRule.CUFF,
            FitRule.WAISTCOAT_CHEST,
            FitRule.WAISTCOAT_WAIST,
            FitRule.TROUSER_WAIST,
            FitRule.TROUSER_SEAT,
            FitRule.THIGH,
            FitRule.KNEE,
            FitRule.CALF,
            FitRule.HEM);

    /** A girth that grows by less, mm, does not grow. */
    private static final double LEAST = 2;

    /** A back that gives the front room grows by as much as the stronger sleeve leaves: by 0.09 on one woman. */
    private static final double LEAST_OF_BACK = 0;

    private static Stream<MeasurementSet> bodies() throws IOException, FormatFault {
        Stream.Builder<MeasurementSet> bodies = Stream.builder();
        for (String name : List.of("average-man", "small-man", "tall-man", "corpulent-man")) {
            String resource = "/bodies/" + name + ".json";
            try (InputStream file = FitGrowsEveryGirthTest.class.getResourceAsStream(resource)) {
                bodies.add(BodyJson.parse(resource, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        SampleWomen.all().forEach(bodies::add);
        return bodies.build();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void every_girth_grows_from_slim_to_comfort(MeasurementSet body) {
        Map<String, Double> slim = girths(body, Fit.SLIM);
        Map<String, Double> regular = girths(body, Fit.REGULAR);
        Map<String, Double> comfort = girths(body, Fit.COMFORT);
        assertThat(slim).containsKeys("chest", "seat", "waistcoatChest");
        assertThat(slim.keySet()).isEqualTo(regular.keySet()).isEqualTo(comfort.keySet());
        for (String girth : slim.keySet()) {
            double least = girth.equals(FitRule.ACROSS_BACK.word()) ? LEAST_OF_BACK : LEAST;
            assertThat(regular.get(girth) - slim.get(girth))
                    .as("%s of %s, regular over slim", girth, body.id())
                    .isGreaterThan(least);
            assertThat(comfort.get(girth) - regular.get(girth))
                    .as("%s of %s, comfort over regular", girth, body.id())
                    .isGreaterThan(least);
        }
    }

    /** As the draft measured them, and as the second tape reads them. */
    private static Map<String, Double> girths(MeasurementSet body, Fit fit) {
        Style style = new Style(fit, Style.threePiece().garments(), Map.of(), List.of());
        DraftResult result = new PatternEngine().draftUncertified(body.id(), style, body);
        assertThat(result).as(body.id()).isInstanceOf(Drafted.class);
        Pattern pattern = ((Drafted) result).pattern();
        Map<String, Double> girths = new TreeMap<>();
        pattern.girths().stream()
                .filter(girth -> !girth.name().equals("crotch"))
                .forEach(girth -> girths.put(girth.name(), girth.finished()));
        FitMeasures.of(pattern).stream()
                .filter(measure -> GIRTHS.contains(measure.rule()))
                .forEach(measure -> girths.put(measure.name(), measure.finished()));
        return girths;
    }
}
