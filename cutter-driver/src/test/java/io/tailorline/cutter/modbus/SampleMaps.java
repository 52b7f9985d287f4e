package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.json.FormatFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Register maps of other makes of table, for tests. */
public final class SampleMaps {

    private SampleMaps() {}

    /** Input registers, low word first, smaller blocks. */
    public static RegisterMap foreign() {
        return map("foreign.yaml");
    }

    /** Function 6 only, bytes backwards. */
    public static RegisterMap wordByWord() {
        return map("word-by-word.yaml");
    }

    public static String text(String name) {
        try (InputStream in = SampleMaps.class.getResourceAsStream("/io/tailorline/cutter/registers/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisterMap map(String name) {
        try {
            return RegisterMapYaml.parse(name, text(name));
        } catch (FormatFault e) {
            throw new IllegalStateException(e);
        }
    }
}
