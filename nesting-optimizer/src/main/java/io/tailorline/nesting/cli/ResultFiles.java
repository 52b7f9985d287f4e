package io.tailorline.nesting.cli;

import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The files of one result. Asked again for the same result it does not draw them anew. */
final class ResultFiles<T> {

    private final Function<T, Map<Path, byte[]>> draw;
    private T last;
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
