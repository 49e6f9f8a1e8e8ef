/** What every published metric has, whatever it is computed of: a unit, a formula for people, a value that may be absent. */
@NullMarked
package org.callwright.core.metric;

import org.jspecify.annotations.NullMarked;
