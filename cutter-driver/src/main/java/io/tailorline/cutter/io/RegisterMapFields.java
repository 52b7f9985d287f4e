package io.tailorline.cutter.io;

import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.registers.RegisterType;
import io.tailorline.cutter.registers.RegisterUnit;
import io.tailorline.cutter.registers.RequestLimits;
import io.tailorline.cutter.registers.WordOrder;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** A register map as fields. */
final class RegisterMapFields {

    private static final String[] KNOWN = {
        "name", "magic", "unit", "wordOrder", "readWrite", "limits", "blocks", "registers"
    };
    private static final String[] KNOWN_OF_LIMITS = {"read", "write", "readWrite"};
    private static final String[] KNOWN_OF_BLOCK = {"first", "count", "read", "write"};
    private static final String[] KNOWN_OF_REGISTER = {"address", "type", "count", "unit"};

    private RegisterMapFields() {}

    static RegisterMap read(JsonCursor fields) throws FormatFault {
        fields.allow(KNOWN);
        RequestLimits limits = fields.find("limits", RegisterMapFields::limits).orElse(RequestLimits.OF_THE_PROTOCOL);
        WordOrder order = oneOf(fields.field("wordOrder"), WordOrder.values());
        Map<RegisterBlock, BlockLayout> blocks = blocks(fields.field("blocks"));
        Map<RegisterName, RegisterEntry> registers = registers(fields.field("registers"));
        return fields.build(
                "a register map",
                at -> new RegisterMap(
                        fields.field("name").text(),
                        fields.field("magic").integer(),
                        fields.field("unit").integer(),
                        order,
                        fields.find("readWrite", JsonCursor::truth).orElse(false),
                        limits,
                        blocks,
                        registers));
    }

    private static RequestLimits limits(JsonCursor fields) throws FormatFault {
        fields.allow(KNOWN_OF_LIMITS);
        RequestLimits most = RequestLimits.OF_THE_PROTOCOL;
        return fields.build(
                "limits of requests",
                at -> new RequestLimits(
                        fields.find("read", JsonCursor::integer).orElse(most.read()),
                        fields.find("write", JsonCursor::integer).orElse(most.write()),
                        fields.find("readWrite", JsonCursor::integer).orElse(most.readWrite())));
    }

    private static Map<RegisterBlock, BlockLayout> blocks(JsonCursor fields) throws FormatFault {
        fields.allow(names(RegisterBlock.values(), RegisterBlock::label));
        Map<RegisterBlock, BlockLayout> blocks = new EnumMap<>(RegisterBlock.class);
        for (RegisterBlock block : RegisterBlock.values()) {
            JsonCursor place = fields.field(block.label());
            place.allow(KNOWN_OF_BLOCK);
            blocks.put(
                    block,
                    place.build(
                            "a block of registers",
                            at -> new BlockLayout(
                                    place.field("first").integer(),
                                    place.field("count").integer(),
                                    place.field("read").all(JsonCursor::integer),
                                    place.findAll("write", JsonCursor::integer))));
        }
        return blocks;
    }

    private static Map<RegisterName, RegisterEntry> registers(JsonCursor fields) throws FormatFault {
        fields.allow(names(RegisterName.values(), RegisterName::name));
        Map<RegisterName, RegisterEntry> registers = new EnumMap<>(RegisterName.class);
        for (RegisterName name : RegisterName.values()) {
            if (RegisterName.OF_VERSION_2.contains(name)) {
                fields.find(name.name(), field -> entry(field, name)).ifPresent(found -> registers.put(name, found));
            } else {
                registers.put(name, entry(fields.field(name.name()), name));
            }
        }
        return registers;
    }

    private static RegisterEntry entry(JsonCursor fields, RegisterName name) throws FormatFault {
        fields.allow(KNOWN_OF_REGISTER);
        RegisterType type = oneOf(fields.field("type"), RegisterType.values());
        return fields.build(
                "a register",
                at -> new RegisterEntry(
                        fields.field("address").integer(),
                        type,
                        fields.find("count", JsonCursor::integer).orElse(type.words()),
                        RegisterUnit.of(fields.find("unit", JsonCursor::text).orElse(""), name.quantity())));
    }

    /** In capital letters or small. */
    private static <E extends Enum<E>> E oneOf(JsonCursor field, E[] values) throws FormatFault {
        String word = field.text();
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw field.fault("one of " + String.join(", ", names(values, Enum::name)));
    }

    private static <E> String[] names(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).toArray(String[]::new);
    }
}
