package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** What a {@link FaultyTable} does wrong: a register that says something else, or a command that it hears otherwise. */
enum TableFlaw {
    OTHER_MAGIC(RegisterName.MAGIC, is -> 1),
    NO_STATUS_CHECK(RegisterName.STATUS_CHECK, is -> is ^ 1),
    FROZEN_HEARTBEAT(RegisterName.HB_CTRL, is -> 7),
    SAYS_OK_TO_COMMANDS(RegisterName.CMD_RESULT, is -> CommandResult.OK.code()),
    SAYS_BAD_PARAMETER(RegisterName.CMD_RESULT, is -> CommandResult.BAD_PARAMETER.code()),
    SAYS_OK_TO_BLOCKS(RegisterName.BLOCK_RESULT, is -> BlockResult.OK.code()),
    SAYS_FULL(RegisterName.BLOCK_RESULT, is -> BlockResult.FULL.code()),
    ALWAYS_IDLE(RegisterName.STATE, is -> TableState.IDLE.code()),
    NEVER_READY(RegisterName.STATE, is -> is == TableState.READY.code() ? TableState.LOADING.code() : is),
    NEVER_STARVED(RegisterName.STATE, is -> is == TableState.STARVED.code() ? TableState.CUTTING.code() : is),
    DONE_FOR_FAULT(RegisterName.STATE, is -> is == TableState.FAULT.code() ? TableState.DONE.code() : is),
    CUTTING_FOR_PAUSED(RegisterName.STATE, is -> is == TableState.PAUSED.code() ? TableState.CUTTING.code() : is),
    OTHER_OWNER(RegisterName.HOST_TOKEN, is -> 99),
    NO_FAULT_CODE(RegisterName.FAULT_CODE, is -> 0),
    ALWAYS_LEASED(StatusBit.HOST_LEASE, true),
    NEVER_LEASED(StatusBit.HOST_LEASE, false),
    NEVER_WARNS(StatusBit.WARN, false),
    ALWAYS_WARNS(StatusBit.WARN, true),
    KNIFE_ALWAYS_DOWN(StatusBit.KNIFE_DOWN, true),
    NO_HAND_ADVANCE(RegisterName.HAND_ADVANCE, is -> 0),
    COUNTS_ONE_MORE(RegisterName.EXECUTED, is -> is + 1),
    KEEPS_PIECES(RegisterName.PIECES_DONE, is -> 2),
    NO_LENGTH(RegisterName.ODO_CUT, is -> 500),
    ALWAYS_PAUSES(RegisterName.COMM_LOSS_POLICY, is -> CommunicationLossPolicy.FINISH_PIECE.code()),
    HEARS_ANYBODY(RegisterName.CMD_HOST_TOKEN, is -> TableConformanceTest.TOKEN),
    LEASES_TO_ANYBODY(RegisterName.HOST_TOKEN, is -> TableConformanceTest.TOKEN),
    HEARS_DAMAGED(RegisterName.CMD_CHECK, is -> is),
    CLEARS_NOTHING(RegisterName.CMD, is -> is == CommandCode.CLEAR_JOB.code() ? CommandCode.SETFEED.code() : is),
    IGNORES_FUNCTION_6(),
    ANSWERS_EXCEPTION_4();

    private final Optional<RegisterName> register;
    private final LongUnaryOperator value;

    TableFlaw() {
        this.register = Optional.empty();
        this.value = is -> is;
    }

    TableFlaw(RegisterName register, LongUnaryOperator value) {
        this.register = Optional.of(register);
        this.value = value;
    }

    TableFlaw(StatusBit bit, boolean on) {
        this(RegisterName.STATUS, is -> on ? is | bit.word() : is & ~bit.word());
    }

    /** What the table reads instead of what was written to {@code block}. */
    void hear(RegisterMap map, RegisterBlock block, int[] words) {
        boolean heard = this == ALWAYS_PAUSES || this == LEASES_TO_ANYBODY || block == RegisterBlock.COMMAND;
        if (heard && register.filter(name -> name.block() == block).isPresent()) {
            map.write(register.get(), words, value.applyAsLong(map.read(register.get(), words)));
            if (block == RegisterBlock.COMMAND) {
                map.seal(RegisterName.CMD_CHECK, words);
            }
        }
    }

    /** What the host reads instead of what {@code block} says. */
    void tell(RegisterMap map, RegisterBlock block, int[] words) {
        boolean told = this != ALWAYS_PAUSES && this != LEASES_TO_ANYBODY && block != RegisterBlock.COMMAND;
        if (told && register.filter(name -> name.block() == block).isPresent()) {
            map.write(register.get(), words, value.applyAsLong(map.read(register.get(), words)));
            if (block == RegisterBlock.STATUS && this != NO_STATUS_CHECK) {
                map.seal(RegisterName.STATUS_CHECK, words);
            }
        }
    }
}
