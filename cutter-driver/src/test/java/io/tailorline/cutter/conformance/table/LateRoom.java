package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.RegisterCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table that takes its time to count what START skips: until it was asked for its status a few times its ring stays
 * full, and again after each block it takes. It says so in FREE_BLOCKS and refuses what comes before as FULL.
 */
final class LateRoom extends TableLine {

    private static final RegisterMap MAP = RegisterMapYaml.builtIn();

    /** Questions for its status until there is room. */
    private static final int LATE = 5;

    /** A block that says nothing, which no table takes. */
    private static final int[] NOTHING =
            new int[MAP.place(RegisterBlock.MAILBOX).count()];

    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean skips;
    private volatile boolean full;

    LateRoom(int target) throws IOException {
        super(target);
        open();
    }

    /** Blocks refused as FULL. */
    int refused() {
        return refused.get();
    }

    @Override
    ModbusFrame onItsWay(ModbusFrame request) {
        if (isWriting(request, RegisterBlock.COMMAND)) {
            RegisterCommand command = new MailboxCodec(MAP).decodeCommand(written(request));
            skips = command.code() == CommandCode.START.code() && command.p1() > 1;
            late.set(skips ? LATE : 0);
        }
        if (isWriting(request, RegisterBlock.MAILBOX)) {
            full = late.get() > 0;
            if (full) {
                refused.incrementAndGet();
                return request.withWords(6, Arrays.copyOf(NOTHING, written(request).length));
            }
            late.set(skips ? LATE : 0);
        }
        return request;
    }

    @Override
    Optional<ModbusFrame> answered(ModbusFrame request, Optional<ModbusFrame> answer) {
        ByteBuffer pdu = ByteBuffer.wrap(request.pdu());
        boolean isStatus = request.function() != BlockLayout.WRITE_SEVERAL
                && pdu.getShort(1) == MAP.place(RegisterBlock.STATUS).first();
        return isStatus ? answer.map(this::late) : answer;
    }

    private ModbusFrame late(ModbusFrame status) {
        int[] words = status.words();
        if (full) {
            MAP.write(RegisterName.BLOCK_RESULT, words, BlockResult.FULL.code());
        }
        if (late.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            MAP.write(RegisterName.FREE_BLOCKS, words, 0);
        }
        MAP.seal(RegisterName.STATUS_CHECK, words);
        return status.withWords(words);
    }

    private static boolean isWriting(ModbusFrame request, RegisterBlock block) {
        return request.function() == BlockLayout.WRITE_SEVERAL
                && ByteBuffer.wrap(request.pdu()).getShort(1)
                        == MAP.place(block).first();
    }

    private static int[] written(ModbusFrame request) {
        ByteBuffer pdu = ByteBuffer.wrap(request.pdu());
        int[] words = new int[pdu.getShort(3)];
        for (int i = 0; i < words.length; i++) {
            words[i] = pdu.getShort(6 + 2 * i) & 0xFFFF;
        }
        return words;
    }
}
