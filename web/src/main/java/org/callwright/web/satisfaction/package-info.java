/** What customers answer when they are asked how the service was. */
@NullMarked
package org.callwright.web.satisfaction;

import org.jspecify.annotations.NullMarked;
