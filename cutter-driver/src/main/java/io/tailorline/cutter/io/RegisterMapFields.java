package io.tailorline.cutter.io;

import io.tailorline.cutter.registers.BlockPlace;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.registers.RegisterType;
import io.tailorline.cutter.registers.RegisterUnit;
import io.tailorline.cutter.registers.RequestLimits;
import io.tailorline.cutter.registers.WordOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A register map as fields. */
final class RegisterMapFields {

    private static final Set<String> KNOWN =
            inOrder(List.of("name", "magic", "unit", "wordOrder", "readWrite", "limits", "blocks", "registers"));
    private static final Set<String> KNOWN_OF_LIMITS = inOrder(List.of("read", "write", "readWrite"));
    private static final Set<String> KNOWN_OF_BLOCK = inOrder(List.of("first", "count", "read", "write"));
    private static final Set<String> KNOWN_OF_REGISTER = inOrder(List.of("address", "type", "count", "unit"));

    private RegisterMapFields() {}

    static RegisterMap read(Fields fields) throws FormatFault {
        fields.requireOnly(KNOWN);
        RequestLimits limits = fields.has("limits") ? limits(fields.object("limits")) : RequestLimits.OF_THE_PROTOCOL;
        WordOrder order = oneOf(fields, "wordOrder", WordOrder.values());
        Map<RegisterBlock, BlockPlace> blocks = blocks(fields.object("blocks"));
        Map<RegisterName, RegisterEntry> registers = registers(fields.object("registers"));
        return fields.build(() -> new RegisterMap(
                fields.text("name"),
                fields.count("magic"),
                fields.count("unit"),
                order,
                fields.has("readWrite") && fields.flag("readWrite"),
                limits,
                blocks,
                registers));
    }

    private static RequestLimits limits(Fields fields) throws FormatFault {
        fields.requireOnly(KNOWN_OF_LIMITS);
        RequestLimits most = RequestLimits.OF_THE_PROTOCOL;
        return fields.build(() -> new RequestLimits(
                fields.has("read") ? fields.count("read") : most.read(),
                fields.has("write") ? fields.count("write") : most.write(),
                fields.has("readWrite") ? fields.count("readWrite") : most.readWrite()));
    }

    private static Map<RegisterBlock, BlockPlace> blocks(Fields fields) throws FormatFault {
        fields.requireOnly(names(RegisterBlock.values()));
        Map<RegisterBlock, BlockPlace> blocks = new EnumMap<>(RegisterBlock.class);
        for (RegisterBlock block : RegisterBlock.values()) {
            Fields place = fields.object(block.label());
            place.requireOnly(KNOWN_OF_BLOCK);
            blocks.put(
                    block,
                    place.build(() -> new BlockPlace(
                            place.count("first"),
                            place.count("count"),
                            place.counts("read"),
                            place.has("write") ? place.counts("write") : List.of())));
        }
        return blocks;
    }

    private static Map<RegisterName, RegisterEntry> registers(Fields fields) throws FormatFault {
        fields.requireOnly(Arrays.stream(RegisterName.values())
                .map(RegisterName::name)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<RegisterName, RegisterEntry> registers = new EnumMap<>(RegisterName.class);
        for (RegisterName name : RegisterName.values()) {
            registers.put(name, entry(fields.object(name.name()), name));
        }
        return registers;
    }

    private static RegisterEntry entry(Fields fields, RegisterName name) throws FormatFault {
        fields.requireOnly(KNOWN_OF_REGISTER);
        RegisterType type = oneOf(fields, "type", RegisterType.values());
        return fields.build(() -> new RegisterEntry(
                fields.count("address"),
                type,
                fields.has("count") ? fields.count("count") : type.words(),
                RegisterUnit.of(fields.has("unit") ? fields.text("unit") : "", name.quantity())));
    }

    private static <E extends Enum<E>> E oneOf(Fields fields, String field, E[] values) throws FormatFault {
        String word = fields.text(field);
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw fields.fault(field, "'%s'; expected one of %s.".formatted(word, Arrays.toString(values)));
    }

    private static Set<String> names(RegisterBlock[] blocks) {
        return Arrays.stream(blocks).map(RegisterBlock::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> inOrder(List<String> names) {
        return new LinkedHashSet<>(names);
    }
}
