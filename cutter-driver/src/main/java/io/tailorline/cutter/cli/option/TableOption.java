package io.tailorline.cutter.cli.option;

import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.io.FileOptionsYaml;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.json.FormatFault;
import picocli.CommandLine.Option;

/** The table that a command is about: a mixin for commands. */
public final class TableOption {

    @Option(
            names = "--table",
            paramLabel = "NAME|PROFILE.yaml",
            defaultValue = "reference",
            description = "slow, reference, fast, or a profile file (default: ${DEFAULT-VALUE})")
    private String nameOrFile;

    public TableProfile profile() throws FormatFault {
        return ProfileYaml.find(nameOrFile);
    }

    /** The options of the files that the table takes. */
    public FileOptions files() throws FormatFault {
        return FileOptionsYaml.find(nameOrFile);
    }

    /** Where the table's registers lie. */
    public RegisterMap registers() throws FormatFault {
        return ProfileYaml.registersOf(nameOrFile);
    }
}
