package io.tailorline.cutter.io;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.json.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads register maps: our own, which is built in, and any other from a YAML file. */
public final class RegisterMapYaml {

    /** What a profile writes for our own tables of version 1 of the map. */
    public static final String VERSION_1 = "tailorline-1";

    private static final String BUILT_IN = "/io/tailorline/cutter/registers/tailorline.yaml";

    private RegisterMapYaml() {}

    /** The map of our own tables. */
    public static RegisterMap builtIn() {
        try (InputStream in = RegisterMapYaml.class.getResourceAsStream(BUILT_IN)) {
            return parse(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FormatFault e) {
            throw new IllegalStateException("The built-in register map is broken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in register map cannot be read.", e);
        }
    }

    /**
     * The map that a profile names: our own if it names none, or of that an older version by {@link #VERSION_1}.
     *
     * @param file the profile's: the map's name is relative to its folder
     */
    public static RegisterMap of(TableProfile profile, Path file) throws FormatFault {
        Optional<String> named = profile.registers();
        if (named.isEmpty()) {
            return builtIn();
        }
        return named.get().equals(VERSION_1)
                ? builtIn().inVersion1()
                : read(file.toAbsolutePath().resolveSibling(named.get()));
    }

    public static RegisterMap read(Path file) throws FormatFault {
        return parse(InputFile.name(file), TextFile.read(file));
    }

    /** @param source what faults call it */
    public static RegisterMap parse(String source, String yaml) throws FormatFault {
        return RegisterMapFields.read(Yaml.parse(source, yaml));
    }
}
