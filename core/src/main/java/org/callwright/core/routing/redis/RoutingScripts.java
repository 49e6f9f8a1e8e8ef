package org.callwright.core.routing.redis;

import org.callwright.core.redis.LuaScript;

/** This package's scripts, with what they take from Java filled in. */
final class RoutingScripts {
    private RoutingScripts() {}

    static LuaScript load(String file) {
        return LuaScript.load(RoutingScripts.class, file, text -> TransitionMarks.render(StoredText.render(text)));
    }
}
