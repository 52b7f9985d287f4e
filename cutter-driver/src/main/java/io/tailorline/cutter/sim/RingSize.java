package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.TableBlock;

/**
 * How much of a job a simulated table holds at once.
 *
 * @param blocks at least 1
 * @param payloadWords most words of records that a host may put in a block, 5 to 110
 */
public record RingSize(int blocks, int payloadWords) {

    /** 64 blocks of 110 words hold a two-piece suit. */
    public static final RingSize USUAL = new RingSize(64, TableBlock.MAX_WORDS);
}
