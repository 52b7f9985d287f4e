package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Optional;

/** How a host sends its job, and what it sends. */
final class BlockRules {

    private BlockRules() {}

    static List<HostRule> all() {
        return List.of(
                HostRule.always(8, "writes each block whole, with its CRC, within PAYLOAD_WORDS", BlockRules::whole),
                HostRule.always(8, "sends the block ACK_BLOCK, and none without room", BlockRules::next),
                HostRule.in(
                        Situation.UNDISTURBED, 8, "names blocks and CRC of the program in LOAD", BlockRules::loaded),
                HostRule.in(
                        Situation.UNDISTURBED,
                        7,
                        "sends a well-formed program, no cut beyond 81.91 mm",
                        recording -> recording.program().malformed()),
                HostRule.in(Situation.BLOCK_DAMAGED, 14, "sends a damaged block again", Recording::notCut),
                HostRule.in(
                        Situation.BLOCK_UNANSWERED,
                        14,
                        "continues at ACK_BLOCK when a block's answer was lost",
                        Recording::notCut),
                HostRule.in(
                        Situation.SMALL_RING,
                        8,
                        "feeds a job larger than the ring while it is cut",
                        Recording::notCut));
    }

    private static Optional<String> whole(Recording recording) {
        int longest = payloadWords(recording);
        Optional<SentBlock> before = Optional.empty();
        for (SentBlock sent : recording.blocks()) {
            Optional<TableBlock> block = sent.block();
            if (!sent.whole() || block.filter(TableBlock::checksumHolds).isEmpty()) {
                return Optional.of("transfer %d is not whole".formatted(sent.sequence()));
            }
            int words = block.orElseThrow().payload().length;
            if (words < 1 || words > longest) {
                return Optional.of("block %d has %d words; %d are allowed"
                        .formatted(block.orElseThrow().number(), words, longest));
            }
            if (before.filter(last -> last.sequence() == sent.sequence()).isPresent()) {
                return Optional.of("BLOCK_SEQ %d twice in a row".formatted(sent.sequence()));
            }
            before = Optional.of(sent);
        }
        return Optional.empty();
    }

    private static int payloadWords(Recording recording) {
        StatusCodec codec = new StatusCodec(recording.map());
        return recording.exchanges().stream()
                .flatMap(exchange -> exchange.seen(recording.map(), RegisterBlock.IDENTITY).stream())
                .map(words -> codec.decodeIdentity(words).limits().payloadWords())
                .findFirst()
                .orElse(TableBlock.MAX_WORDS);
    }

    private static Optional<String> next(Recording recording) {
        for (SentBlock sent : recording.blocks()) {
            Optional<TableStatus> seen = recording.statusBefore(sent.index());
            long expected =
                    seen.map(status -> status.ring().acknowledgedBlocks()).orElse(0L);
            long number = sent.block().map(TableBlock::number).orElse(-1L);
            if (number != expected) {
                return Optional.of("block %d with ACK_BLOCK %d".formatted(number, expected));
            }
            if (seen.filter(status -> status.ring().freeBlocks() == 0).isPresent()) {
                return Optional.of("block %d with FREE_BLOCKS 0".formatted(number));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> loaded(Recording recording) {
        Optional<SentCommand> load = recording.first(CommandCode.LOAD);
        SentProgram program = recording.program();
        if (load.isEmpty()) {
            return Optional.of("no LOAD came");
        }
        long blocks = load.orElseThrow().command().p2();
        long checksum = load.orElseThrow().command().p3();
        return blocks == program.blocks() && checksum == program.checksum()
                ? Optional.empty()
                : Optional.of("%d blocks with CRC %08X came; LOAD names %d with %08X"
                        .formatted(program.blocks(), program.checksum(), blocks, checksum));
    }
}
