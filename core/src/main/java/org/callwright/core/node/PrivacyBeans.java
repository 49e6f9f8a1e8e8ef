package org.callwright.core.node;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import org.callwright.core.event.FactCodec;
import org.callwright.core.privacy.Rotation;
import org.callwright.core.privacy.SealedCaller;
import org.callwright.core.privacy.SealedRows;
import org.callwright.core.privacy.Sealing;

/** What reads and writes sealed numbers, with the site's keys. */
@Factory
final class PrivacyBeans {
    @Singleton
    Sealing sealing(PrivacyConfig config) {
        return new Sealing(config.sealingKeys());
    }

    @Singleton
    SealedCaller sealedCaller(Sealing sealing) {
        return new SealedCaller(sealing);
    }

    @Singleton
    Rotation rotation(List<SealedRows> everything) {
        return new Rotation(everything);
    }

    @Singleton
    FactCodec factCodec(Sealing sealing) {
        return new FactCodec(sealing);
    }
}
