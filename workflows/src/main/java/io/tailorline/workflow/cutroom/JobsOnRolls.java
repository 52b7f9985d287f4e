package io.tailorline.workflow.cutroom;

import java.util.Collection;
import java.util.List;

/** Open jobs by the roll that they are to be cut from. */
public interface JobsOnRolls {

    /** Orders and materials of the jobs that are not ended and name one of these rolls. */
    List<MaterialWork> open(Collection<String> rolls);
}
