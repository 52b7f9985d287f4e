package io.tailorline.workflow.gateway;

import io.tailorline.workflow.messaging.Payload.Operation;

/** What an operator wishes for the job that is on the table. */
record Wish(String jobId, Operation operation) {}
