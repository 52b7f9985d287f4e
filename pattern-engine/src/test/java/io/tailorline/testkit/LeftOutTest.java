package io.tailorline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the build leaves out, and the gate does not. */
class LeftOutTest {

    private static final Pattern LEFT_OUT = Pattern.compile("<excludedGroups(?:/>|>([a-z, ]*)</excludedGroups>)");

    @Test
    void the_build_leaves_out_each_tag_of_the_kit_and_the_gate_none() throws IOException {
        List<String> tags = new ClassFileImporter()
                .importPackages("io.tailorline.testkit").stream()
                        .filter(JavaClass::isAnnotation)
                        .map(annotation ->
                                annotation.getAnnotationOfType(Tag.class).value())
                        .sorted()
                        .toList();

        assertThat(LEFT_OUT.matcher(Files.readString(Path.of("../pom.xml")))
                        .results()
                        .map(LeftOutTest::tags))
                .containsExactly(tags, List.of());
        assertThat(Files.readString(Path.of("../.ci/run"))).contains("-Pgate verify");
    }

    private static List<String> tags(MatchResult setting) {
        return setting.group(1) == null ? List.of() : List.of(setting.group(1).split(", "));
    }
}
