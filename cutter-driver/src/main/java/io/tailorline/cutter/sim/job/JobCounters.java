package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.TableRecord;

/** The registers' counts of a running job: records, pieces, bites, lengths. Mutable; one thread. */
public final class JobCounters {

    private static final int FULL_SPEED = 100;

    private long done;
    private long executed;
    private double cutLength;
    private double airLength;
    private int pieceNo;
    private int piecesDone;
    private boolean pieceOpen;
    private int bites;
    private double advanced;
    private int speedPercent = FULL_SPEED;

    /** The head went {@code mm} on its way through {@code entry}. */
    void went(RingRecord entry, double mm) {
        if (entry.isCut()) {
            cutLength += mm;
        } else if (entry.record() instanceof TableRecord.Air) {
            airLength += mm;
        }
    }

    /** The motion of {@code entry} is finished. */
    void countExecuted(RingRecord entry, BlockRing ring) {
        executed++;
        count(entry, ring);
    }

    /** {@code entry} is done, or known to be. */
    void count(RingRecord entry, BlockRing ring) {
        done++;
        if (entry.followsPiece()) {
            closePiece();
        }
        if (entry.record() instanceof TableRecord.Piece piece) {
            pieceNo = piece.no();
            pieceOpen = true;
        } else if (entry.record() instanceof TableRecord.Advance advance) {
            bites++;
            advanced += advance.by();
        } else if (entry.record() instanceof TableRecord.Speed speed) {
            speedPercent = Math.max(1, speed.percent());
        }
        notePieceEnd(entry, ring);
    }

    /** A piece is done when its last record is: what follows lies between pieces. Where that is not here yet, later. */
    private void notePieceEnd(RingRecord entry, BlockRing ring) {
        boolean nothingHalfDone = !entry.after().knifeDown();
        if (nothingHalfDone
                && !(entry.record() instanceof TableRecord.Piece)
                && done < ring.size()
                && ring.record(done + 1).followsPiece()) {
            closePiece();
        }
    }

    private void closePiece() {
        if (pieceOpen) {
            piecesDone++;
            pieceOpen = false;
        }
    }

    public long done() {
        return done;
    }

    /** Records that were carried out, and not only known to be done. */
    public long executed() {
        return executed;
    }

    public double cutLength() {
        return cutLength;
    }

    public double airLength() {
        return airLength;
    }

    public int pieceNo() {
        return pieceNo;
    }

    public int piecesDone() {
        return piecesDone;
    }

    public int bites() {
        return bites;
    }

    /** mm of cloth that the program has moved on. */
    public double advanced() {
        return advanced;
    }

    /** Per cent of the profile's speeds, as the program says. */
    int speedPercent() {
        return speedPercent;
    }
}
