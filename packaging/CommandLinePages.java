import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.nesting.cli.NestingCli;
import io.tailorline.pattern.cli.PatternCli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes FOLDER/man/*.adoc, a manual page a command, and FOLDER/completion/*, what bash completes; usage:
 * CommandLinePages.java FOLDER [SERVER], with the class of the server's command line where that is on the class path.
 */
class CommandLinePages {

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Path folder = Path.of(arguments[0]);
        File pages = Files.createDirectories(folder.resolve("man")).toFile();
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Map<String, CommandLine> tools = new TreeMap<>(Map.of(
                "tailorline-pattern", PatternCli.commandLine(),
                "tailorline-nesting", NestingCli.commandLine(),
                "tailorline-cutter", CutterCli.commandLine(Optional.empty())));
        if (arguments.length > 1) {
            tools.put("tailorline", (CommandLine) Class.forName(arguments[1]).getMethod("commandLine").invoke(null));
        }
        for (Map.Entry<String, CommandLine> tool : tools.entrySet()) {
            CommandLine line = tool.getValue().setCommandName(tool.getKey());
            if (ManPageGenerator.generateManPage(pages, null, new boolean[0], true, line.getCommandSpec()) != 0) {
                throw new IOException("no manual page of " + tool.getKey());
            }
            Files.writeString(completion.resolve(tool.getKey()), AutoComplete.bash(tool.getKey(), line));
        }
    }
}
