package io.tailorline.cutter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a kept file; a missing one fails. {@code -Dgolden=update} rewrites them: look at the difference. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertSame(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        if (!Files.exists(file)) {
            fail("%s is missing; -Dgolden=update writes it.", file);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
