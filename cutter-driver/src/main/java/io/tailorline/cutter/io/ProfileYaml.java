package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.json.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
                    nameOrFile, "table", "no such table or file", "%s, or a file".formatted(BuiltInProfile.names()));
        }
        return read(file);
    }

    /** Reads also the register map that the profile names, so that a broken one is refused before anything moves. */
    public static TableProfile read(Path file) throws FormatFault {
        TableProfile profile = parse(InputFile.name(file), TextFile.read(file));
        RegisterMapYaml.of(profile, file);
        return profile;
    }

    /** The register map of the table that a command line means; see {@link #find}. */
    public static RegisterMap registersOf(String nameOrFile) throws FormatFault {
        TableProfile profile = find(nameOrFile);
        return RegisterMapYaml.of(profile, Path.of(nameOrFile));
    }

    /** @param source what faults call it */
    public static TableProfile parse(String source, String yaml) throws FormatFault {
        return ProfileFields.read(Yaml.parse(source, yaml));
    }

    /**
     * The file of a table with other figures and another name; all its other fields stay as they are written.
     *
     * @param nameOrFile see {@link #find}
     * @param folder of the new file; a register map is named as seen from there
     */
    public static String fitted(String nameOrFile, TableProfile fitted, String name, Path folder) throws FormatFault {
        String text = text(nameOrFile);
        ObjectNode tree = (ObjectNode) Yaml.parse(nameOrFile, text).node();
        tree.put("name", name)
                .put("acceleration", fitted.acceleration())
                .put("jerk", fitted.jerk())
                .put("liftPlungeSeconds", fitted.liftPlungeSeconds())
                .put("notchSeconds", fitted.notchSeconds());
        fitted.registers()
                .filter(map -> !map.equals(RegisterMapYaml.VERSION_1))
                .map(map -> Path.of(nameOrFile).toAbsolutePath().resolveSibling(map))
                .ifPresent(map -> tree.put("registers", seenFrom(folder, map)));
        return Yaml.text(tree);
    }

    private static String seenFrom(Path folder, Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(file.normalize())
                .toString()
                .replace('\\', '/');
    }

    private static String text(String nameOrFile) throws FormatFault {
        for (BuiltInProfile builtIn : BuiltInProfile.values()) {
            if (builtIn.profile().name().equals(nameOrFile.toLowerCase(Locale.ROOT))) {
                return builtIn.text();
            }
        }
        return TextFile.read(Path.of(nameOrFile));
    }
}
