package org.callwright.launcher.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param body missing ({@link JsonNode#isMissingNode()}) when there is none
 */
public record Answer(int status, JsonNode body) {
    public boolean isGood() {
        return status < 300;
    }
}
