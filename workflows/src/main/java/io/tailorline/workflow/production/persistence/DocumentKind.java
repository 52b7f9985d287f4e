package io.tailorline.workflow.production.persistence;

/** The kinds of documents that are made for an order and stored by id. */
public enum DocumentKind {
    PATTERN("pattern_id"),
    MARKER("marker_id"),
    /** Another marker of the same pieces, nested for time: the answer of the nester. */
    TIME_MARKER("time_marker_id"),
    PROGRAM("program_id");

    private final String orderColumn;

    DocumentKind(String orderColumn) {
        this.orderColumn = orderColumn;
    }

    /** The column of the order that names the document now in force. */
    String orderColumn() {
        return orderColumn;
    }
}
