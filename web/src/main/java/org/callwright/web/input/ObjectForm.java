package org.callwright.web.input;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * An object of known properties. Which of them have to be there says the type that they are read into; one that is null is not
 * there.
 *
 * @param passedOver those beside them that are not looked at
 */
record ObjectForm(Map<String, Form> properties, Set<String> passedOver) implements Form {
    @Override
    public void check(Place place, JsonNode said) {
        if (!said.isObject()) {
            throw place.broken("must be an object");
        }
        for (Map.Entry<String, JsonNode> one : said.entries()) {
            Form form = properties.get(one.getKey());
            if (form == null) {
                if (!passedOver.contains(one.getKey())) {
                    throw place.property(one.getKey()).unknown(properties.keySet());
                }
            } else if (!one.getValue().isNull()) {
                form.check(place.property(one.getKey()), one.getValue());
            }
        }
    }
}
