package io.tailorline.workflow.nester.wiring;

import io.tailorline.workflow.nester.NesterWork;
import io.tailorline.workflow.platform.broker.LifecyclePhases;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.SmartLifecycle;

/**
 * Gives the nester's commands back when the role ends: takes no more from the queue, then breaks its searches off, so
 * that another nester has them within a second or two.
 */
final class NesterShutdown implements SmartLifecycle {

    private final SimpleMessageListenerContainer listener;
    private final NesterWork work;
    private volatile boolean running;

    NesterShutdown(SimpleMessageListenerContainer listener, NesterWork work) {
        this.listener = listener;
        this.work = work;
    }

    @Override
    public void start() {
        work.resume();
        running = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        // Cancels the consumers before it returns; without that a command would come straight back.
        listener.stop(stopped);
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners. */
    @Override
    public int getPhase() {
        return LifecyclePhases.LISTENERS + 1;
    }
}
