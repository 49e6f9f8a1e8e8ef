/** Real servers without root or Docker, for the demo, the tests and the benchmarks. */
@NullMarked
package org.callwright.embedded;

import org.jspecify.annotations.NullMarked;
