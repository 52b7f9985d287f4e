package io.tailorline.workflow.production.wiring;

import io.tailorline.workflow.production.engine.CamundaBeans;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The process engine; everything that knows it is in its own package. */
@Configuration(proxyBeanMethods = false)
@Import(CamundaBeans.class)
class EngineConfiguration {}
