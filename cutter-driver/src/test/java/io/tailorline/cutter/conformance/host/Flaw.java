package io.tailorline.cutter.conformance.host;

/** What a {@link PlainHost} does wrong, the rule that it breaks, and where that shows. In the order of the rules. */
enum Flaw {
    WRITES_BEFORE_READING(Situation.UNDISTURBED),
    READS_ACROSS_BLOCKS(Situation.UNDISTURBED),
    SENDS_WITHOUT_WAITING(Situation.UNDISTURBED),
    ONE_TRANSACTION_NUMBER(Situation.UNDISTURBED),
    READS_PART_OF_STATUS(Situation.UNDISTURBED),
    BEATS_UNDER_OTHER_TOKEN(Situation.UNDISTURBED),
    SETS_NO_POLICY(Situation.UNDISTURBED),
    BEATS_WITHOUT_TOKEN(Situation.UNDISTURBED),
    DOES_NOT_BEAT(Situation.UNDISTURBED),
    BEATS_BLINDLY(Situation.STATUS_WITHHELD),
    DOES_NOT_WAIT_FOR_LEASE(Situation.LEASE_OF_ANOTHER),
    TAKES_LEASE_UNSEEN(Situation.LEASE_LOST),
    WRITES_NO_CHECK_WORD(Situation.UNDISTURBED),
    SKIPS_NUMBERS(Situation.UNDISTURBED),
    READS_NOTHING_BACK(Situation.UNDISTURBED),
    RESUMES_AT_FIRST_RECORD(Situation.LEASE_LOST),
    TAKES_START_FOR_SENT(Situation.START_LOST),
    STARTS_AGAIN(Situation.START_UNANSWERED),
    GIVES_UP_DAMAGED(Situation.START_DAMAGED),
    GIVES_UP_BUSY(Situation.START_BUSY),
    WRITES_WRONG_CRC(Situation.UNDISTURBED),
    SENDS_BLOCKS_TWICE(Situation.UNDISTURBED),
    LOADS_TOO_MANY(Situation.UNDISTURBED),
    CUTS_FAR(Situation.UNDISTURBED),
    GIVES_UP_CHECKSUM(Situation.BLOCK_DAMAGED),
    GIVES_UP_LINE(Situation.BLOCK_UNANSWERED),
    FEEDS_ONLY_BEFORE(Situation.SMALL_RING),
    STARTS_IN_MIDDLE(Situation.UNDISTURBED),
    TAKES_ANY_MAGIC(Situation.OTHER_MAGIC),
    TAKES_ANY_VERSION(Situation.OTHER_VERSION),
    TAKES_ANY_TABLE(Situation.OTHER_TABLE),
    FORGETS_WHAT_IT_BEGAN(Situation.POWER_LOST),
    TAKES_ANY_ANSWER(Situation.STALE_ANSWERS),
    GIVES_UP_EXCEPTION(Situation.GATEWAY_EXCEPTIONS),
    BELIEVES_DAMAGED_STATUS(Situation.STATUS_DAMAGED),
    BELIEVES_FROZEN_STATUS(Situation.HEARTBEAT_FROZEN),
    ASKS_NO_EXECUTED(Situation.EXECUTED_SHORT),
    ASKS_NO_LENGTH(Situation.CUT_SHORT),
    RESUMES_NOTHING(Situation.LEASE_LOST),
    CUTS_ON_MOVED_CLOTH(Situation.CLOTH_ADVANCED),
    RESUMES_EVERYTHING(Situation.PAUSED_BY_ANOTHER),
    CLEARS_ANY_JOB(Situation.JOB_OF_ANOTHER),
    CLEARS_ANY_DONE_JOB(Situation.DONE_OF_ANOTHER);

    private final Situation shows;

    Flaw(Situation shows) {
        this.shows = shows;
    }

    /** In which situation. */
    Situation shows() {
        return shows;
    }

    /** The rule that it breaks. */
    int rule() {
        return ordinal() + 1;
    }
}
