package io.tailorline.cutter.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shell markers of many suits, made once and kept in a folder: drafted in the house's own style, laid on two-way
 * cloth 1500 mm wide by a search that is counted in passes, one worker, so that the same settings give the same
 * markers. What is in the folder already is not made again.
 */
final class SuitMarkers {

    private static final double CLOTH_WIDTH = 1500;
    private static final long SEED = 160;

    private final BenchSettings settings;

    SuitMarkers(BenchSettings settings) {
        this.settings = settings;
    }

    /** The markers' files, men first, in the order of their bodies. */
    List<Path> files() throws IOException, FormatFault {
        Files.createDirectories(settings.markers());
        int men = (settings.bodies() + 1) / 2;
        return Stream.concat(
                        drawn("ansur2-men.csv", men, "m").stream(),
                        drawn("ansur2-women.csv", settings.bodies() - men, "w").stream())
                .filter(Files::exists)
                .toList();
    }

    private List<Path> drawn(String csv, int count, String prefix) throws IOException, FormatFault {
        List<MeasurementSet> bodies = SpreadBodies.of(settings.shared().resolve(csv), count, SEED);
        List<Path> files = bodies.stream()
                .map(body -> settings.markers().resolve(prefix + body.id() + ".json"))
                .toList();
        for (int i = 0; i < bodies.size(); i++) {
            if (!Files.exists(files.get(i)) && !settings.onlyWhatThereIs()) {
                make(bodies.get(i), files.get(i));
            }
        }
        return files;
    }

    private void make(MeasurementSet body, Path file) throws IOException {
        Style style = settings.threePiece() ? Style.threePiece() : Style.twoPiece();
        DraftResult draft = new PatternEngine().draft(body.id(), style, body);
        if (!(draft instanceof DraftResult.Drafted drafted)) {
            BenchSettings.say("body %s is not drafted: %s", body.id(), draft);
            return;
        }
        Fabric cloth = Fabric.plain("cloth", CLOTH_WIDTH, Nap.TWO_WAY, settings.pieceGap());
        SearchBudget budget = SearchBudget.ofIterations(settings.iterations()).withSeed(SEED);
        MarkerResult result =
                new MarkerMaker().make(new MarkerRequest(List.of(drafted.pattern()), Material.SHELL, cloth, budget));
        if (result instanceof MarkerResult.Made made) {
            MarkerJson.write(made.marker(), file);
        } else {
            BenchSettings.say("body %s has no marker: %s", body.id(), result);
        }
    }
}
