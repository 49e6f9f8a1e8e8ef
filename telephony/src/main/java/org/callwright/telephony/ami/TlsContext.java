package org.callwright.telephony.ami;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import javax.net.ssl.SSLException;

/** Makes the TLS layer of a manager connection. */
final class TlsContext {
    private final SslContext context;
    private final AmiSettings settings;

    TlsContext(AmiSettings settings, AmiTls tls) {
        var builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .endpointIdentificationAlgorithm(tls.verifyHost() ? "HTTPS" : "");
        try {
            tls.trusted().ifPresent(pem -> builder.trustManager(pem.toFile()));
            context = builder.build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot use the TLS settings of " + settings + ": " + e.getMessage(), e);
        }
        this.settings = settings;
    }

    SslHandler handler(Channel channel) {
        var handler = context.newHandler(channel.alloc(), settings.host(), settings.port());
        handler.setHandshakeTimeoutMillis(settings.times().connect().toMillis());
        return handler;
    }
}
