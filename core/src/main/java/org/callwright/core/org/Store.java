package org.callwright.core.org;

/** A shop of the business, about which customers call. */
public record Store(String id, String name, String city) {
    public Store {
        PlaceId.require(id);
    }
}
