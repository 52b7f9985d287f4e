package io.tailorline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Contexts see of each other what they publish, in their root or under a name, and only where they say so themselves.
 */
class ContextsTest {

    private static final Path PAGE = Path.of("../docs/contexts.md");

    private final ApplicationModules contexts = ApplicationModules.of("io.tailorline.portal");

    @Test
    void no_context_knows_another_ones_inside() {
        contexts.verify();
    }

    /** The page has the table that this test expects where they differ. */
    @Test
    void the_table_of_who_knows_whom_is_that_of_the_code() throws IOException {
        String table = contexts.stream()
                .sorted(Comparator.comparing(ContextsTest::name))
                .map(this::row)
                .collect(Collectors.joining("\n", "| portal's context | knows |\n|---|---|\n", "\n"));
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private String row(ApplicationModule context) {
        String known = context.getDirectDependencies(contexts)
                .uniqueModules()
                .map(ContextsTest::name)
                .sorted()
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
        return "| `%s` | %s |".formatted(name(context), known.isEmpty() ? "nothing" : known);
    }

    private static String name(ApplicationModule context) {
        return context.getIdentifier().toString();
    }
}
