package io.tailorline.cutter.io;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads table profiles: a built-in one by its name, any other from a YAML file. */
public final class ProfileYaml {

    private ProfileYaml() {}

    /**
     * The profile that a command line means.
     *
     * @param nameOrFile {@code slow}, {@code reference}, {@code fast}, or the path of a YAML file
     * @throws FormatFault when it is neither, or the file is no profile
     */
    public static TableProfile find(String nameOrFile) throws FormatFault {
        Optional<TableProfile> builtIn = BuiltInProfile.named(nameOrFile);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new FormatFault(
                    nameOrFile, "table", "neither a built-in table (%s) nor a file.".formatted(BuiltInProfile.names()));
        }
        return read(file);
    }

    /** Reads also the register map that the profile names, so that a broken one is refused before anything moves. */
    public static TableProfile read(Path file) throws FormatFault {
        TableProfile profile = parse(Trees.text(file), file.toString());
        RegisterMapYaml.of(profile, file.toAbsolutePath().getParent());
        return profile;
    }

    /** The register map of the table that a command line means; see {@link #find}. */
    public static RegisterMap registersOf(String nameOrFile) throws FormatFault {
        TableProfile profile = find(nameOrFile);
        return RegisterMapYaml.of(profile, Path.of(nameOrFile).toAbsolutePath().getParent());
    }

    /** @param file what faults call it */
    public static TableProfile parse(String yaml, String file) throws FormatFault {
        return ProfileFields.read(Fields.root(Trees.yaml(yaml, file), file));
    }
}
