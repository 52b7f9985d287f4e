package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A table that keeps the specification, behind a line on which one {@link TableFlaw} shows. */
final class FaultyTable extends TableLine {

    private static final RegisterMap MAP = RegisterMapYaml.builtIn();

    private final TableFlaw flaw;

    FaultyTable(int target, TableFlaw flaw) throws IOException {
        super(target);
        this.flaw = flaw;
        open();
    }

    @Override
    Optional<ModbusFrame> answered(ModbusFrame request, Optional<ModbusFrame> answer) {
        return answer.isEmpty() && flaw != TableFlaw.ANSWERS_EXCEPTION_4
                ? Optional.empty()
                : Optional.of(spoiled(request, answer.orElse(request.refused(4))));
    }

    /** What is written, with the flaw's words; a whole block by function 16 only. */
    @Override
    ModbusFrame onItsWay(ModbusFrame request) {
        ByteBuffer pdu = ByteBuffer.wrap(request.pdu());
        if (request.function() == BlockLayout.WRITE_ONE && flaw == TableFlaw.IGNORES_FUNCTION_6) {
            return new ModbusFrame(request.transaction(), 0, request.unit(), new byte[] {3, 0, 0, 0, 1});
        }
        if (request.function() != BlockLayout.WRITE_SEVERAL) {
            return request;
        }
        for (RegisterBlock block : new RegisterBlock[] {RegisterBlock.COMMAND, RegisterBlock.LEASE}) {
            if (pdu.getShort(1) == MAP.place(block).first()
                    && pdu.getShort(3) == MAP.place(block).count()) {
                int[] words = new int[MAP.place(block).count()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = pdu.getShort(6 + 2 * i) & 0xFFFF;
                }
                flaw.hear(MAP, block, words);
                return request.withWords(6, words);
            }
        }
        return request;
    }

    private ModbusFrame spoiled(ModbusFrame request, ModbusFrame answer) {
        if (answer.exception().isPresent()) {
            return flaw == TableFlaw.ANSWERS_EXCEPTION_4 ? request.refused(4) : answer;
        }
        boolean writes = request.function() == BlockLayout.WRITE_ONE || request.function() == BlockLayout.WRITE_SEVERAL;
        if (writes) {
            return flaw == TableFlaw.IGNORES_FUNCTION_6 && request.function() == BlockLayout.WRITE_ONE
                    ? new ModbusFrame(request.transaction(), 0, request.unit(), request.pdu())
                    : answer;
        }
        int address = ByteBuffer.wrap(request.pdu()).getShort(1);
        int[] words = answer.words();
        for (RegisterBlock block : RegisterBlock.values()) {
            if (MAP.place(block).first() == address && MAP.place(block).count() == words.length) {
                flaw.tell(MAP, block, words);
                return answer.withWords(words);
            }
        }
        return answer;
    }
}
