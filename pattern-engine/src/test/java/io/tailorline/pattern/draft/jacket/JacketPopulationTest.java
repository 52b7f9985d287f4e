package io.tailorline.pattern.draft.jacket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Jackets for a whole population of real bodies, read from the shared data when it lies beside the checkout. */
class JacketPopulationTest {

    @Test
    void every_twentieth_man_gets_a_sound_jacket_in_every_fit() throws PatternFormatFault {
        assertThat(unsound(20)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "population", matches = "all", disabledReason = "run with -Dpopulation=all")
    void every_man_gets_a_sound_jacket_in_every_fit() throws PatternFormatFault {
        assertThat(unsound(1)).isEmpty();
    }

    private static List<String> unsound(int every) throws PatternFormatFault {
        List<String> unsound = new ArrayList<>();
        List<BodyCsv.Row> rows = BodyCsv.read(men());
        for (int i = 0; i < rows.size(); i += every) {
            MeasurementSet body = ((BodyCsv.Row.Read) rows.get(i)).body();
            for (Style.Fit fit : Style.Fit.values()) {
                problem(body, fit).ifPresent(unsound::add);
            }
        }
        return unsound;
    }

    private static Optional<String> problem(MeasurementSet body, Style.Fit fit) {
        Style style = new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of());
        try {
            GarmentDraft jacket = JacketDraft.of(BodyReading.of(body).body().orElseThrow(), style);
            Certificate certificate = Certificate.of(
                    new Pattern(body.id(), style, body, jacket.pieces(), jacket.seams(), jacket.girths(), Map.of()));
            return certificate.isSound()
                    ? Optional.empty()
                    : Optional.of("%s %s: %s".formatted(body.id(), fit.word(), certificate.broken()));
        } catch (ImpossibleGeometry impossible) {
            return Optional.of("%s %s: %s".formatted(body.id(), fit.word(), impossible.getMessage()));
        }
    }

    private static Path men() {
        String shared = System.getProperty(
                "tailorline.shared", System.getenv().getOrDefault("TAILORLINE_SHARED", "../../shared"));
        Path file = Path.of(shared, "data", "bodies", "ansur2-men.csv");
        assumeTrue(Files.exists(file), () -> "LEFT OUT: no bodies at %s; set -Dtailorline.shared".formatted(file));
        return file;
    }
}
