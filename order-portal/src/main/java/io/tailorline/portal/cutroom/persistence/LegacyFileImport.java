package io.tailorline.portal.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.cutroom.Calibrations;
import io.tailorline.portal.cutroom.PickedPieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over what an earlier release stored in the data folder of one portal: {@code calibration/<table>.json} and
 * {@code picked/<job>.txt}, a piece a line. A file that is taken over is kept under a name that ends in
 * {@value #TAKEN}, so that the next start leaves it alone; one that cannot be read is left and named in the log.
 */
@Component
class LegacyFileImport {

    static final String TAKEN = ".taken-over";

    private static final Logger LOG = LoggerFactory.getLogger(LegacyFileImport.class);

    private final Path data;
    private final Calibrations calibrations;
    private final PickedPieces picked;

    LegacyFileImport(@Value("${tailorline.data:./data}") Path data, Calibrations calibrations, PickedPieces picked) {
        this.data = data;
        this.calibrations = calibrations;
        this.picked = picked;
    }

    @EventListener(ApplicationStartedEvent.class)
    void takeOver() {
        for (Path file : files("calibration", ".json")) {
            take(file, (table, text) -> calibrations.put(table, text));
        }
        for (Path file : files("picked", ".txt")) {
            take(file, (job, text) -> picked.tell(job, pieces(text), true));
        }
    }

    private interface Store {
        void put(String name, String text);
    }

    private void take(Path file, Store store) {
        String name = file.getFileName().toString();
        try {
            store.put(name.substring(0, name.lastIndexOf('.')), Files.readString(file));
            Files.move(file, file.resolveSibling(name + TAKEN));
            LOG.info("Took {} over into the database", file);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} is not taken over into the database: {}", file, unreadable.getMessage());
        }
    }

    private List<Path> files(String folder, String ending) {
        Path place = data.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<PieceRef> pieces(String text) {
        return text.lines().map(PieceRef::parse).toList();
    }
}
