package io.tailorline.cutter.run;

/**
 * What becomes of a job that the table has paused because its host was not heard for a while, once the host is back.
 */
public enum ReconnectPolicy {
    /** It goes on: whoever drives has asked for it and stands at the table. */
    GO_ON,
    /**
     * It goes on if this very run has started it or has seen it under way. A run that finds it standing cannot know who
     * is at the table by now, and waits for {@link CutRun#start}.
     */
    GO_ON_WHEN_WATCHED
}
