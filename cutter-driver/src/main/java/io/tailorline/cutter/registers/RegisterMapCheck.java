package io.tailorline.cutter.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a register map must satisfy before a table is driven by it. */
final class RegisterMapCheck {

    private static final int WORD = 0xFFFF;
    private static final int BYTE = 0xFF;

    /** Words of the longest record: a movement to an absolute point. */
    static final int LONGEST_RECORD = 5;

    /** Words in the largest block that is ever made. */
    static final int LARGEST_PAYLOAD = 110;

    private RegisterMapCheck() {}

    static void require(
            String name,
            int magic,
            int unit,
            RequestLimits limits,
            boolean readWrite,
            Map<RegisterBlock, BlockLayout> blocks,
            Map<RegisterName, RegisterEntry> registers) {
        that(!name.isBlank(), "name '%s'; expected the name of a type of table.", name);
        that(magic >= 0 && magic <= WORD, "magic %d; expected 0 to 65535.", magic);
        that(unit >= 0 && unit <= BYTE, "unit %d; expected 0 to 255. Maybe it is 1.", unit);
        for (RegisterBlock block : RegisterBlock.values()) {
            that(blocks.containsKey(block), "blocks.%s missing; expected its address and length.", block.label());
            requireReachable(block, place(blocks, block), limits);
        }
        if (readWrite) {
            requireReadWrite(limits, blocks);
        }
        requireApart(blocks);
        requireOneVersion(registers);
        for (RegisterName register : RegisterName.values()) {
            boolean optional = RegisterName.OF_VERSION_2.contains(register);
            if (optional && !registers.containsKey(register)) {
                continue;
            }
            that(registers.containsKey(register), "registers.%s missing; expected its address.", register);
            requirePlaced(register, entry(registers, register), place(blocks, register.block()));
        }
        for (RegisterBlock block : RegisterBlock.values()) {
            requireApart(block, registers);
        }
        requireWhole(RegisterBlock.COMMAND, RegisterName.CMD_SEQ, blocks, registers);
        requireWhole(RegisterBlock.MAILBOX, RegisterName.BLOCK_SEQ, blocks, registers);
        requireBeatBesideToken(registers);
    }

    private static void requireOneVersion(Map<RegisterName, RegisterEntry> registers) {
        List<RegisterName> missing = RegisterName.OF_VERSION_2.stream()
                .filter(name -> !registers.containsKey(name))
                .toList();
        that(
                missing.isEmpty() || missing.size() == RegisterName.OF_VERSION_2.size(),
                "registers %s missing; expected all registers of version 2 (%s), or none of them in a map of version 1.",
                missing,
                RegisterName.OF_VERSION_2);
    }

    private static void requireReachable(RegisterBlock block, BlockLayout place, RequestLimits limits) {
        String path = "blocks." + block.label();
        that(
                place.count() <= limits.read(),
                "%s.count %d; expected at most %d, so that one request reads it.",
                path,
                place.count(),
                limits.read());
        if (!block.isWritable()) {
            that(place.write().isEmpty(), "%s.write %s; expected none, only the table writes it.", path, place.write());
            return;
        }
        that(!place.write().isEmpty(), "%s.write missing; expected function 16, 6 or both.", path);
        that(
                place.read().equals(List.of(BlockLayout.READ_HOLDING)),
                "%s.read %s; expected [3], only these can be read back as they were written.",
                path,
                place.read());
        boolean atOnce = place.write().get(0) == BlockLayout.WRITE_SEVERAL;
        that(
                !atOnce || place.count() <= limits.write(),
                "%s.count %d; expected at most %d, so that one request writes it.",
                path,
                place.count(),
                limits.write());
    }

    private static void requireReadWrite(RequestLimits limits, Map<RegisterBlock, BlockLayout> blocks) {
        BlockLayout mailbox = place(blocks, RegisterBlock.MAILBOX);
        that(
                mailbox.count() <= limits.readWrite(),
                "blocks.mailbox.count %d; expected at most %d where function 23 is used. Maybe leave readWrite out.",
                mailbox.count(),
                limits.readWrite());
        that(
                place(blocks, RegisterBlock.STATUS).read().contains(BlockLayout.READ_HOLDING),
                "blocks.status.read %s; expected 3 among them where function 23 is used: it reads holding registers. Maybe leave readWrite out.",
                place(blocks, RegisterBlock.STATUS).read());
    }

    private static void requireApart(Map<RegisterBlock, BlockLayout> blocks) {
        for (RegisterBlock one : RegisterBlock.values()) {
            for (RegisterBlock other : RegisterBlock.values()) {
                BlockLayout a = place(blocks, one);
                BlockLayout b = place(blocks, other);
                boolean sameSpace = a.isHolding() && b.isHolding() || a.isInput() && b.isInput();
                boolean meet = a.first() < b.end() && b.first() < a.end();
                that(
                        one == other || !sameSpace || !meet,
                        "blocks.%s (%d to %d) overlaps blocks.%s (%d to %d); expected each register in one block.",
                        one.label(),
                        a.first(),
                        a.end() - 1,
                        other.label(),
                        b.first(),
                        b.end() - 1);
            }
        }
    }

    private static void requirePlaced(RegisterName name, RegisterEntry entry, BlockLayout place) {
        that(
                entry.type().holds(name.least()),
                "registers.%s.type %s; expected %s, which holds every value of it.",
                name,
                entry.type().label(),
                name.least().label());
        that(
                place.holds(entry.address(), entry.count()),
                "registers.%s (%d to %d) lies outside blocks.%s (%d to %d). Maybe correct its address or the block.",
                name,
                entry.address(),
                entry.end() - 1,
                name.block().label(),
                place.first(),
                place.end() - 1);
        if (name == RegisterName.BLOCK_PAYLOAD) {
            that(
                    entry.type() == RegisterType.U16
                            && entry.count() >= LONGEST_RECORD
                            && entry.count() <= LARGEST_PAYLOAD,
                    "registers.%s %d words of %s; expected %d to %d of u16.",
                    name,
                    entry.count(),
                    entry.type().label(),
                    LONGEST_RECORD,
                    LARGEST_PAYLOAD);
        } else {
            that(
                    entry.count() == entry.type().words(),
                    "registers.%s.count %d; expected one value of %d words. Maybe leave count out.",
                    name,
                    entry.count(),
                    entry.type().words());
        }
    }

    private static void requireApart(RegisterBlock block, Map<RegisterName, RegisterEntry> registers) {
        List<RegisterName> inOrder = inOrder(block, registers);
        for (int i = 1; i < inOrder.size(); i++) {
            RegisterName before = inOrder.get(i - 1);
            RegisterName name = inOrder.get(i);
            that(
                    entry(registers, before).end() <= entry(registers, name).address(),
                    "registers.%s.address %d overlaps %s (%d to %d). Maybe count the two words of a 32-bit value.",
                    name,
                    entry(registers, name).address(),
                    before,
                    entry(registers, before).address(),
                    entry(registers, before).end() - 1);
        }
    }

    /**
     * One request writes it: a gap would write to unknown registers, and the register that commits it must come last.
     */
    private static void requireWhole(
            RegisterBlock block,
            RegisterName commit,
            Map<RegisterBlock, BlockLayout> blocks,
            Map<RegisterName, RegisterEntry> registers) {
        int expected = place(blocks, block).first();
        for (RegisterName name : inOrder(block, registers)) {
            that(
                    entry(registers, name).address() == expected,
                    "registers.%s.address %d; expected %d, so that %s has no gap and one request writes it.",
                    name,
                    entry(registers, name).address(),
                    expected,
                    block.label());
            expected = entry(registers, name).end();
        }
        that(
                expected == place(blocks, block).end(),
                "blocks.%s.count %d; expected %d, the length of its registers.",
                block.label(),
                place(blocks, block).count(),
                expected - place(blocks, block).first());
        that(
                entry(registers, commit).end() == expected,
                "registers.%s.address %d; expected %d, the last of %s: writing it commits the others.",
                commit,
                entry(registers, commit).address(),
                expected - entry(registers, commit).count(),
                block.label());
    }

    private static void requireBeatBesideToken(Map<RegisterName, RegisterEntry> registers) {
        RegisterEntry token = entry(registers, RegisterName.HOST_TOKEN);
        RegisterEntry beat = entry(registers, RegisterName.HB_HOST);
        that(
                beat.address() == token.end(),
                "registers.HB_HOST.address %d; expected %d, right after HOST_TOKEN: they are written together.",
                beat.address(),
                token.end());
    }

    private static List<RegisterName> inOrder(RegisterBlock block, Map<RegisterName, RegisterEntry> registers) {
        List<RegisterName> names = new ArrayList<>(Arrays.stream(RegisterName.values())
                .filter(n -> n.block() == block && registers.containsKey(n))
                .toList());
        names.sort(Comparator.comparingInt(name -> entry(registers, name).address()));
        return names;
    }

    private static BlockLayout place(Map<RegisterBlock, BlockLayout> blocks, RegisterBlock block) {
        return Objects.requireNonNull(blocks.get(block));
    }

    private static RegisterEntry entry(Map<RegisterName, RegisterEntry> registers, RegisterName name) {
        return Objects.requireNonNull(registers.get(name));
    }

    private static void that(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }
}
