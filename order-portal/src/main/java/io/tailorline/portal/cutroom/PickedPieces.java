package io.tailorline.portal.cutroom;

import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which pieces people took off the table: {@code picked/<job>.txt} in the data folder, a piece a line, so that a
 * restart forgets nothing. Safe for several threads of one process.
 */
@Component
class PickedPieces {

    private final Path folder;

    PickedPieces(@Value("${tailorline.data:./data}") Path data) {
        this.folder = data.resolve("picked");
    }

    synchronized Set<String> of(String jobId) {
        Path file = file(jobId);
        try {
            return Files.isRegularFile(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void tell(String jobId, Collection<String> pieces, boolean picked) {
        Set<String> all = of(jobId);
        if (picked) {
            all.addAll(pieces);
        } else {
            all.removeAll(pieces);
        }
        try {
            AtomicFiles.write(file(jobId), all.isEmpty() ? "" : String.join("\n", all) + "\n");
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
