package org.callwright.core.audit.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/** An entry's details as JSON. */
final class DetailsText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

    private DetailsText() {}

    static String write(SortedMap<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Of what somebody has made unreadable the details are the text itself: the chain then shows that it is not ours. */
    static SortedMap<String, String> read(String text) {
        try {
            return JSON.readValue(text, TYPE);
        } catch (JsonProcessingException e) {
            TreeMap<String, String> unreadable = new TreeMap<>();
            unreadable.put("unreadable", text);
            return unreadable;
        }
    }
}
