package io.tailorline.cutter.program;

/** How somebody has seen that the cloth on a table lies where the marker is. */
public enum ClothCheck {
    /** Two projected marks, at the near and the far corner of the marker, lie on uncut cloth. */
    MARKS,
    /** The head has gone round the marker's box, over uncut cloth. */
    BOX,
    /**
     * What is cut of the job already lies under its outlines: the head stood over cut edges, or a person answered so.
     */
    EDGES,
    /** The roll's label was read, by a release that asked for no more. */
    SCANNED
}
