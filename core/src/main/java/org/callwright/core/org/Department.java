package org.callwright.core.org;

/** A part of the business, to which tickets and work orders are handed. */
public record Department(String id, String name) {
    public Department {
        PlaceId.require(id);
    }
}
