package io.tailorline.cutter.table;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.pattern.piece.Notch;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Records as the 16-bit words a table takes: lengths in 0.01 mm, angles in 0.1 degree, 32-bit values high word first.
 *
 * <p>A cut within reach is a delta of two words, {@code 0xC000 | dx} and {@code dy}, 14 bits each in two's complement;
 * every other record begins with {@code operation << 12 | argument}. Names of pieces travel as a hash of 32 bits; read
 * back they are {@code #} and eight hexadecimal digits, which hash to themselves.
 */
public final class RecordCodec {

    /** Counts in a millimetre. */
    static final double PER_MM = 100;

    private static final double PER_DEGREE = 10;
    private static final int FULL_TURN = 3600;

    private static final int OPERATION_SHIFT = 12;
    private static final int ARGUMENT = 0x0FFF;
    private static final int DELTA = 0xC000;
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final int DELTA_MIN = -8192;
    private static final int DELTA_MAX = 8191;

    private static final int PIECE = 1;
    private static final int AIR = 2;
    private static final int DOWN = 3;
    private static final int UP = 4;
    private static final int CUT = 5;
    private static final int NOTCH = 6;
    private static final int DRILL = 7;
    private static final int LABEL = 8;
    private static final int SPEED = 9;
    private static final int OTHER = 10;
    private static final int END = 11;
    private static final int SINGLE = 0;
    private static final int DOUBLE = 1;
    private static final int SLIT = 2;
    private static final int LIFT_PLUNGE = 0;
    private static final int ADVANCE = 1;
    private static final int SHARPEN = 2;

    private RecordCodec() {}

    /**
     * The words of {@code record}.
     *
     * @param before where the head is when it begins
     */
    public static int[] encode(TableRecord record, Head before) {
        if (record instanceof TableRecord.Piece piece) {
            return withLong(PIECE, piece.no(), nameHash(piece.piece()));
        }
        if (record instanceof TableRecord.Air air) {
            return withPoint(AIR, air.to());
        }
        if (record instanceof TableRecord.Cut cut) {
            return cut(before.at(), cut.to());
        }
        if (record instanceof TableRecord.Notch notch) {
            return new int[] {
                first(NOTCH, number(notch.kind())), tenths(notch.angleDeg()), (int) counts(notch.depth()) & 0xFFFF
            };
        }
        if (record instanceof TableRecord.Label label) {
            return withLong(LABEL, 0, nameHash(label.piece()));
        }
        if (record instanceof TableRecord.LiftPlunge lift) {
            return new int[] {first(OTHER, LIFT_PLUNGE), tenths(lift.angleDeg())};
        }
        if (record instanceof TableRecord.Advance advance) {
            return withLong(OTHER, ADVANCE, counts(advance.by()));
        }
        if (record instanceof TableRecord.Speed speed) {
            return new int[] {first(SPEED, speed.percent())};
        }
        return new int[] {single(record)};
    }

    /**
     * The record that begins at {@code words[at]}.
     *
     * @param before where the head is when it begins
     * @throws BadRecord when there is none, or it is cut off
     */
    public static TableRecord decode(int[] words, int at, Head before) throws BadRecord {
        int word = words[at];
        int length = length(word);
        if (length == 0 || at + length > words.length) {
            throw new BadRecord(String.format(
                    Locale.ROOT, "Word 0x%04X at %d of %d begins no whole record.", word, at, words.length));
        }
        if ((word & DELTA) == DELTA) {
            return new TableRecord.Cut(new TablePoint(
                    mm(counts(before.at().x()) + signed14(word)),
                    mm(counts(before.at().y()) + signed14(words[at + 1]))));
        }
        int argument = word & ARGUMENT;
        return switch (word >> OPERATION_SHIFT) {
            case PIECE -> new TableRecord.Piece(argument, name(unsigned(words, at + 1)));
            case AIR -> new TableRecord.Air(point(words, at + 1));
            case DOWN -> new TableRecord.Down();
            case UP -> new TableRecord.Up();
            case CUT -> new TableRecord.Cut(point(words, at + 1));
            case NOTCH -> new TableRecord.Notch(words[at + 1] / PER_DEGREE, mm(words[at + 2]), kind(argument));
            case DRILL -> new TableRecord.Drill();
            case LABEL -> new TableRecord.Label(name(unsigned(words, at + 1)));
            case SPEED -> new TableRecord.Speed(argument);
            case END -> new TableRecord.End();
            default -> other(argument, words, at);
        };
    }

    /** Words of the record that begins with {@code word}; 0 if none does. */
    public static int length(int word) {
        if ((word & DELTA) == DELTA) {
            return 2;
        }
        int argument = word & ARGUMENT;
        return switch (word >> OPERATION_SHIFT) {
            case SPEED -> 1;
            case PIECE, NOTCH -> 3;
            case DOWN, UP, DRILL, END -> argument == 0 ? 1 : 0;
            case LABEL -> argument == 0 ? 3 : 0;
            case AIR, CUT -> argument == 0 ? 5 : 0;
            case OTHER -> argument == LIFT_PLUNGE ? 2 : argument == ADVANCE ? 3 : argument == SHARPEN ? 1 : 0;
            default -> 0;
        };
    }

    /** Thrown where words are no record. */
    public static final class BadRecord extends Exception {
        BadRecord(String message) {
            super(message);
        }
    }

    private static TableRecord other(int argument, int[] words, int at) {
        return switch (argument) {
            case LIFT_PLUNGE -> new TableRecord.LiftPlunge(words[at + 1] / PER_DEGREE);
            case ADVANCE -> new TableRecord.Advance(mm(unsigned(words, at + 1)));
            default -> new TableRecord.Sharpen();
        };
    }

    private static int single(TableRecord record) {
        if (record instanceof TableRecord.Down) {
            return first(DOWN, 0);
        }
        if (record instanceof TableRecord.Up) {
            return first(UP, 0);
        }
        if (record instanceof TableRecord.Drill) {
            return first(DRILL, 0);
        }
        if (record instanceof TableRecord.Sharpen) {
            return first(OTHER, SHARPEN);
        }
        if (record instanceof TableRecord.End) {
            return first(END, 0);
        }
        throw new IllegalStateException("No words for %s.".formatted(record));
    }

    private static int[] cut(TablePoint from, TablePoint to) {
        long dx = counts(to.x()) - counts(from.x());
        long dy = counts(to.y()) - counts(from.y());
        if (fits(dx) && fits(dy)) {
            return new int[] {DELTA | (int) dx & FOURTEEN_BITS, (int) dy & FOURTEEN_BITS};
        }
        return withPoint(CUT, to);
    }

    private static boolean fits(long delta) {
        return delta >= DELTA_MIN && delta <= DELTA_MAX;
    }

    private static int signed14(int word) {
        int value = word & FOURTEEN_BITS;
        return value > DELTA_MAX ? value - FOURTEEN_BITS - 1 : value;
    }

    private static int first(int operation, int argument) {
        if (argument < 0 || argument > ARGUMENT) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Argument %d of operation %d; expected 0 to %d.", argument, operation, ARGUMENT));
        }
        return operation << OPERATION_SHIFT | argument;
    }

    private static int[] withLong(int operation, int argument, long value) {
        return new int[] {first(operation, argument), high(value), low(value)};
    }

    private static int[] withPoint(int operation, TablePoint point) {
        long x = counts(point.x());
        long y = counts(point.y());
        return new int[] {first(operation, 0), high(x), low(x), high(y), low(y)};
    }

    private static TablePoint point(int[] words, int at) {
        return new TablePoint(mm((int) unsigned(words, at)), mm((int) unsigned(words, at + 2)));
    }

    private static long unsigned(int[] words, int at) {
        return ((long) words[at] << 16 | words[at + 1]) & 0xFFFF_FFFFL;
    }

    private static int high(long value) {
        return (int) (value >> 16) & 0xFFFF;
    }

    private static int low(long value) {
        return (int) value & 0xFFFF;
    }

    private static long counts(double mm) {
        return Math.round(mm * PER_MM);
    }

    private static double mm(long counts) {
        return counts / PER_MM;
    }

    private static int tenths(double angleDeg) {
        return (int) Math.floorMod(Math.round(angleDeg * PER_DEGREE), (long) FULL_TURN);
    }

    private static Notch.Kind kind(int argument) throws BadRecord {
        return switch (argument) {
            case SINGLE -> Notch.Kind.SINGLE;
            case DOUBLE -> Notch.Kind.DOUBLE;
            case SLIT -> Notch.Kind.SLIT;
            default -> throw new BadRecord(String.format(Locale.ROOT, "Notch of kind %d; expected 0 to 2.", argument));
        };
    }

    private static int number(Notch.Kind kind) {
        return switch (kind) {
            case SINGLE -> SINGLE;
            case DOUBLE -> DOUBLE;
            case SLIT -> SLIT;
        };
    }

    private static String name(long hash) {
        return String.format(Locale.ROOT, "#%08x", hash);
    }

    private static long nameHash(String name) {
        if (name.matches("#[0-9a-f]{8}")) {
            return Long.parseLong(name.substring(1), 16);
        }
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
