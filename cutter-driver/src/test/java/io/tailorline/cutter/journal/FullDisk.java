package io.tailorline.cutter.journal;

import io.tailorline.testkit.ForwardingFileChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file on a disk that has room for so many bytes, then writes what fits and fails; and knows what a power loss would
 * cost.
 */
class FullDisk extends ForwardingFileChannel {

    private int room;
    private int unforced;

    FullDisk(FileChannel file, int room) {
        super(file);
        this.room = room;
    }

    void makeRoom(int bytes) {
        room = bytes;
    }

    /** Bytes written and not forced to the disk. */
    int unforced() {
        return unforced;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        ByteBuffer fits = bytes.slice();
        fits.limit(Math.min(room, bytes.remaining()));
        int written = super.write(fits);
        bytes.position(bytes.position() + written);
        room -= written;
        unforced += written;
        return written;
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        super.force(metaData);
        unforced = 0;
    }
}
