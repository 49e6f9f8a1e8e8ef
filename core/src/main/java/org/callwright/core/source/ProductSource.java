package org.callwright.core.source;

import java.util.Optional;
import org.callwright.core.product.Product;
import org.callwright.core.product.Sku;

/** A system that knows products. May block and may fail; {@link Sources} sees to it that nobody has to wait for it. */
public interface ProductSource {
    /** Its name among the sources. */
    String source();

    /** Empty when it has no such product. */
    Optional<Product> product(Sku sku);
}
