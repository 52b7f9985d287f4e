package io.tailorline.cutter.io;

import io.tailorline.cutter.profile.ProfileReader;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;

/** The YAML reader as a service, by which the built-in tables are read. */
public final class YamlProfileReader implements ProfileReader {

    @Override
    public TableProfile read(String text, String file) {
        try {
            return ProfileYaml.parse(file, text);
        } catch (FormatFault fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }
}
