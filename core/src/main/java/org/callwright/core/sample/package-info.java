@NullMarked
package org.callwright.core.sample;

import org.jspecify.annotations.NullMarked;
