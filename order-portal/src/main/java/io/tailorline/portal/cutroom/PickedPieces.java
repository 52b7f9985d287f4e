package io.tailorline.portal.cutroom;

import io.tailorline.pattern.io.AtomicFiles;
import io.tailorline.pattern.piece.PieceRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which pieces people took off the table: {@code picked/<job>.txt} in the data folder, a piece a line, so that a
 * restart loses nothing. Safe for several threads of one process.
 */
@Component
class PickedPieces {

    private final Path folder;

    PickedPieces(@Value("${tailorline.data:./data}") Path data) {
        this.folder = data.resolve("picked");
    }

    synchronized Set<PieceRef> of(String jobId) {
        Path file = file(jobId);
        try {
            Set<PieceRef> pieces = new TreeSet<>();
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
                pieces.add(PieceRef.parse(line));
            }
            return pieces;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void tell(String jobId, Collection<PieceRef> pieces, boolean picked) {
        Set<PieceRef> all = of(jobId);
        if (picked) {
            all.addAll(pieces);
        } else {
            all.removeAll(pieces);
        }
        try {
            AtomicFiles.write(
                    file(jobId), all.stream().map(piece -> piece + "\n").collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String jobId) {
        if (!jobId.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("A job is called '%s'.".formatted(jobId));
        }
        return folder.resolve(jobId + ".txt");
    }
}
