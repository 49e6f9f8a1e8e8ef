package org.callwright.web.live;

import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live channel. The client names the subprotocol {@code callwright.live.v1} and gives its token as a second one,
 * {@code bearer.<token>}; so the token is in no address. All it may say is {@code snapshot}: send everything again.
 */
@ServerWebSocket(value = "/api/live", subprotocols = LiveEndpoint.SUBPROTOCOL)
class LiveEndpoint {
    static final String SUBPROTOCOL = "callwright.live.v1";
    private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoint.class);

    private final LiveChannel channel;

    LiveEndpoint(LiveChannel channel) {
        this.channel = channel;
    }

    @OnOpen
    void opened(WebSocketSession session) {
        channel.opened(session);
    }

    @OnMessage(maxPayloadLength = 256)
    void said(String text, WebSocketSession session) {
        if (text.equals("snapshot")) {
            channel.resync(session);
        } else {
            session.close(new CloseReason(CloseReason.UNSUPPORTED_DATA.getCode(), "say 'snapshot' or nothing"));
        }
    }

    @OnClose
    void closed(WebSocketSession session) {
        channel.closed(session);
    }

    @OnError
    void failed(WebSocketSession session, Throwable failure) {
        LOG.atDebug().addKeyValue("cause", failure.toString()).log("live connection failed");
        channel.closed(session);
        session.close();
    }
}
