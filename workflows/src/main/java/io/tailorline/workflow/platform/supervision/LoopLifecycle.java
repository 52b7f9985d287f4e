package io.tailorline.workflow.platform.supervision;

import org.springframework.context.SmartLifecycle;

/** What runs for as long as the application by one loop. */
public interface LoopLifecycle extends SmartLifecycle {

    SupervisedLoop loop();

    @Override
    default void start() {
        loop().start();
    }

    @Override
    default void stop() {
        loop().stop();
    }

    @Override
    default boolean isRunning() {
        return loop().isRunning();
    }
}
