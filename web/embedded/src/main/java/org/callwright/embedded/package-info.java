@NullMarked
package org.callwright.embedded;

import org.jspecify.annotations.NullMarked;
