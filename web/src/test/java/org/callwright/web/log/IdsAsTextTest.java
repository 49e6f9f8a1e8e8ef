package org.callwright.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.callwright.core.agent.AgentId;
import org.callwright.core.call.CallId;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.KeyValuePair;

class IdsAsTextTest {
    @Test
    void anIdInALineOfTheLogIsAText() throws JoranException, IOException {
        CallId call = new CallId("01KB0WQ6V5K8Z2N4T6R8X0Y1A3");

        JsonNode line = logged(new KeyValuePair("call", call), new KeyValuePair("agent", new AgentId("anna")));

        assertThat(line.path("call").textValue()).isEqualTo(call.value());
        assertThat(line.path("agent").textValue()).isEqualTo("anna");
    }

    /** As a node writes it. */
    private static JsonNode logged(KeyValuePair... fields) throws JoranException, IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configuration = new JoranConfigurator();
        configuration.setContext(context);
        configuration.doConfigure(Objects.requireNonNull(IdsAsTextTest.class.getResource("/logback.xml")));
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        LoggingEvent event = new LoggingEvent("", root, Level.WARN, "something happened", null, new Object[0]);
        for (KeyValuePair field : fields) {
            event.addKeyValuePair(field);
        }
        var out = (ConsoleAppender<ILoggingEvent>) root.getAppender("out");
        return new ObjectMapper().readTree(out.getEncoder().encode(event));
    }
}
