package io.tailorline.portal.workshop;

import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/** The cloths of the house. */
@Configuration(proxyBeanMethods = false)
class WorkshopConfiguration {

    private static final Bindable<Map<String, List<String>>> ROLLS = Bindable.of(ResolvableType.forClassWithGenerics(
            Map.class,
            ResolvableType.forClass(String.class),
            ResolvableType.forClassWithGenerics(List.class, String.class)));

    /** With the rolls of the settings, which the cutter room reads too. */
    @Bean
    Cloths cloths(ArticleCatalogue catalogue, Environment settings) {
        Map<String, List<String>> rolls =
                Binder.get(settings).bind("tailorline.rolls", ROLLS).orElse(Map.of());
        try {
            return Cloths.of(catalogue, rolls);
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused(String.valueOf(unknown.getMessage()), "Correct the name, or leave its rolls out.");
        }
    }
}
