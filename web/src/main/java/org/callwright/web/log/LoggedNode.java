package org.callwright.web.log;

import ch.qos.logback.classic.LoggerContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import org.callwright.core.node.SiteConfig;
import org.slf4j.LoggerFactory;

/** Puts the node's name, as configured, into every line of the log from here on: before anything else is set up. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoggedNode {
    LoggedNode(SiteConfig site) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.putProperty("node", site.getNode());
        }
    }
}
