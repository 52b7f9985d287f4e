package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * How a job's blocks come into the table's ring: always the one after the last that the table acknowledges. Each block
 * is a request of its own on the connection, so that heartbeats pass between them.
 */
final class BlockTransfer {

    /** Times that one block is sent to a table that answers and does not take it. */
    private static final int BLOCK_TRIES = 5;

    private final TableSession session;
    private final RequestScheduler requests;
    private final int mailboxWords;
    private Optional<CutJob> fitted = Optional.empty();

    /** @param mailboxWords that the map has room for in one block */
    BlockTransfer(TableSession session, RequestScheduler requests, int mailboxWords) {
        this.session = session;
        this.requests = requests;
        this.mailboxWords = mailboxWords;
    }

    /** The job in blocks of a size that the table and its mailbox take. */
    CutJob fitted(CutJob job) throws TableFault {
        int words = Math.min(requests.call(session::identity).limits().payloadWords(), mailboxWords);
        if (fitted.isEmpty() || fitted.get().id() != job.id() || fitted.get().checksum() != job.checksum()) {
            fitted = Optional.of(job.inBlocksOf(words));
        }
        return fitted.get();
    }

    /** @return whether all blocks are there; if not, the ring is full */
    boolean feed(CutJob job) throws TableFault {
        CutJob blocks = fitted(job);
        TableStatus status = requests.call(session::poll);
        int refusals = 0;
        while (true) {
            if (status.job().id() != job.id()) {
                throw TableFault.blockRefused(BlockResult.WRONG_JOB, status);
            }
            long next = status.ring().acknowledgedBlocks();
            requireKnown(next, blocks, status);
            if (next == blocks.blocks().size()) {
                return true;
            }
            if (status.ring().freeBlocks() == 0) {
                return false;
            }
            status = requests.call(() -> session.writeBlock(blocks.blocks().get((int) next)));
            refusals = status.ring().acknowledgedBlocks() > next ? 0 : refusals + 1;
            if (refusals > 0 && isHopeless(status) || refusals == BLOCK_TRIES) {
                throw TableFault.blockRefused(status.ring().result(), status);
            }
        }
    }

    private static void requireKnown(long acknowledged, CutJob job, TableStatus status) throws TableFault {
        if (acknowledged > job.blocks().size()) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "The table acknowledges %d blocks of job %d, which has %d. Maybe clear the job and load it again.",
                            acknowledged,
                            job.id(),
                            job.blocks().size()),
                    status);
        }
    }

    private boolean isHopeless(TableStatus status) {
        return status.ring().echo() == session.blockSequence()
                && (status.ring().result() == BlockResult.WRONG_JOB
                        || status.ring().result() == BlockResult.BAD_FORMAT);
    }
}
