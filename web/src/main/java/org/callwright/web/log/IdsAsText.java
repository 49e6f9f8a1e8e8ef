package org.callwright.web.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import net.logstash.logback.decorate.JsonFactoryDecorator;

/**
 * Writes ids of calls, queues and agents into the log as the text that they are, whoever logs them, so that one look for a
 * call's id finds all its lines; Jackson would write a record as an object. Named in logback.xml.
 */
public final class IdsAsText implements JsonFactoryDecorator {
    @Override
    public JsonFactory decorate(JsonFactory factory) {
        if (factory.getCodec() instanceof ObjectMapper mapper) {
            mapper.registerModule(new SimpleModule().addSerializer(Record.class, ToStringSerializer.instance));
        }
        return factory;
    }
}
