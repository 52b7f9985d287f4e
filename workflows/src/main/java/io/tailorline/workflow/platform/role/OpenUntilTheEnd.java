package io.tailorline.workflow.platform.role;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Closes what was opened before the application, after everything that the application has. */
final class OpenUntilTheEnd implements ApplicationListener<SpringApplicationEvent> {

    private final AutoCloseable opened;

    private OpenUntilTheEnd(AutoCloseable opened) {
        this.opened = opened;
    }

    static void keep(AutoCloseable opened, SpringApplication application) {
        application.addListeners(new OpenUntilTheEnd(opened));
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationPreparedEvent prepared
                && prepared.getApplicationContext().getBeanFactory() instanceof DefaultSingletonBeanRegistry beans) {
            // the first that is registered is destroyed last
            beans.registerDisposableBean(opened.getClass().getName(), opened::close);
        } else if (event instanceof ApplicationFailedEvent) {
            try {
                opened.close();
            } catch (Exception failed) { // declared by AutoCloseable
                throw new IllegalStateException(failed);
            }
        }
    }
}
