package io.tailorline.workflow;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The module by itself, as an application would have it. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class WorkflowsApplication {}
