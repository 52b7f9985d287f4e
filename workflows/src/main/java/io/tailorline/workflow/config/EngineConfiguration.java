package io.tailorline.workflow.config;

import io.tailorline.workflow.engine.CamundaBeans;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The process engine; everything that knows it is in its own package. */
@Configuration(proxyBeanMethods = false)
@Import(CamundaBeans.class)
class EngineConfiguration {}
