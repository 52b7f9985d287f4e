package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that a module's README prints compiles as it is printed. */
class ReadmeJavaTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);

    @TempDir
    private Path classes;

    static Stream<Path> modules() {
        return Stream.of("pattern-engine", "nesting-optimizer", "workflows")
                .map(module -> Path.of("..", module, "README.md"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_java_of_a_readme_compiles_as_printed(Path readme) throws IOException {
        List<JavaFileObject> printed = blocks(Files.readString(readme));
        assertThat(printed).isNotEmpty();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();

        boolean compiled = compiler.getTask(
                        said, null, null, List.of("-proc:none", "-d", classes.toString()), null, printed)
                .call();

        assertThat(compiled).as("%s", said).isTrue();
    }

    private static List<JavaFileObject> blocks(String text) {
        List<JavaFileObject> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(source(block.group(1)));
        }
        return blocks;
    }

    private static JavaFileObject source(String java) {
        Matcher name = CLASS.matcher(java);
        assertThat(name.find()).as("a class in%n%s", java).isTrue();
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return java;
            }
        };
    }
}
