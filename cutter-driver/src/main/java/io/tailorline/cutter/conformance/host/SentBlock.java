package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.table.TableBlock;
import java.util.Optional;

/**
 * A block as the host wrote it.
 *
 * @param index of its exchange
 * @param block empty for one whose length is impossible
 * @param sequence {@code BLOCK_SEQ}
 * @param whole whether all registers that the block takes were written
 */
record SentBlock(int index, Optional<TableBlock> block, int sequence, boolean whole) {}
