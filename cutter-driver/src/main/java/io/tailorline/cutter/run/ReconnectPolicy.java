package io.tailorline.cutter.run;

/** What happens to a job that the table has paused because its host was silent for a while, once the host is back. */
public enum ReconnectPolicy {
    /** It resumes: the operator who drives has requested it and is at the table. */
    RESUME,
    /**
     * It resumes if this very run has started it or has seen it under way. A run that finds it paused cannot know who
     * is at the table by now, and waits for {@link RunPhase#start}.
     */
    RESUME_IF_MONITORED
}
