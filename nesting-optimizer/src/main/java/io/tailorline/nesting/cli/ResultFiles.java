package io.tailorline.nesting.cli;

import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The output files of one result; drawn once for the same result. */
final class ResultFiles<T> {

    private final Function<T, Map<Path, byte[]>> draw;
    private @Nullable T last;
    private Map<Path, byte[]> files = Map.of();

    ResultFiles(Function<T, Map<Path, byte[]>> draw) {
        this.draw = draw;
    }

    void draw(T result) {
        if (!result.equals(last)) {
            files = draw.apply(result);
            last = result;
        }
    }

    void write(T result) throws IOException {
        draw(result);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            AtomicFiles.write(file.getKey(), file.getValue());
        }
    }
}
