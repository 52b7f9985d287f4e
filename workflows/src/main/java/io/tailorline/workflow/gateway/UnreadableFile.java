package io.tailorline.workflow.gateway;

/** One file of a table's folder cannot be read, however often it is tried; the others can. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DurableFileQueue.Entry entry;

    UnreadableFile(DurableFileQueue.Entry entry, Exception cause) {
        super("File %s cannot be read: %s".formatted(entry.file(), cause.getMessage()), cause);
        this.entry = entry;
    }

    DurableFileQueue.Entry entry() {
        return entry;
    }
}
